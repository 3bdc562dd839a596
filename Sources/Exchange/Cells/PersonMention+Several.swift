import LedgerModel

/// The forms in which a cell names more than one person, or one after another: 王磊和李秀英, 赵敏及物业公司, 原赵敏现孙浩.
extension PersonMention {
  /// 王磊和李秀英, 王磊+李秀英, 王磊&李秀英, 赵敏及物业公司: what stands on both sides; `和` only between full names and offices,
  /// for it stands in names, too.
  static func joined(_ part: String) -> [String] {
    let pieces = part.split(whereSeparator: { "+＋&＆".contains($0) }).map(String.init)
    if pieces.count > 1, !part.lowercased().contains("e+") { return pieces }
    for mark: Character in ["和", "与", "及"] {
      for place in part.indices where part[place] == mark {
        let (before, behind) = (part[..<place].trimmed, part[part.index(after: place)...].trimmed)
        if isNamed(before), isNamed(behind) { return [before, behind] }
      }
    }
    return [part]
  }

  /// Whether a text is a full name or an office and nothing else.
  private static func isNamed(_ text: String) -> Bool {
    Surnames.isFullName(text) || (text.count > 1 && PersonMention(name: text).looksLikeUnit)
  }

  /// Whether the words name who it was before: 原赵敏.
  var isFormer: Bool { name.hasPrefix("原") && Surnames.isFullName(name.dropFirst()) }

  /// 原赵敏现孙浩, 赵敏转孙浩, 孙浩接替赵敏: whoever it is now, and the whole of it as a remark. 现孙浩 is 孙浩.
  mutating func takeHandover() {
    for link in Self.links {
      for found in name.ranges(of: link) {
        let (before, behind) = (name[..<found.lowerBound].trimmed, name[found.upperBound...].trimmed)
        let earlier = Self.leads.first { before.hasPrefix($0) && before.count > $0.count + 1 }
          .map { String(before.dropFirst($0.count)) }
        guard Surnames.isFullName(earlier ?? before), Surnames.isFullName(behind) else { continue }
        remark(name)
        name = Self.taking.contains(link) ? before : behind
        return
      }
    }
    for lead in ["现任", "现为", "现由", "现"] where name.hasPrefix(lead) {
      let behind = name.dropFirst(lead.count).trimmed
      guard Surnames.isFullName(behind) else { continue }
      remark(lead)
      name = behind
      return
    }
  }

  /// 王磊及3名队员, 王磊带队, 王磊牵头: the one whom the cell names, and the rest as a remark.
  mutating func takeCompany() {
    if Surnames.isFullName(name) { return }
    for length in [4, 3, 2] where name.count > length {
      let (front, rest) = (name.prefix(length), name.dropFirst(length))
      guard Surnames.isFullName(front), Self.companies.contains(where: rest.hasPrefix) else { continue }
      remark(rest)
      name = String(front)
      return
    }
  }

  /// What stands between who it was and who it is now, the longer first.
  private static let links = [
    "变更为", "调整为", "更换为", "移交给", "交接给", "改为", "换为", "换成", "转为", "转给", "转交", "交给", "现为", "现由", "改由", "接替", "顶替",
    "转", "改", "换", "现", "→", "->", "=>", "—>",
  ]
  /// Behind these stands who it was.
  private static let taking: Set<String> = ["接替", "顶替"]
  /// What stands before who it was.
  private static let leads = ["原责任人", "原为", "原由", "原", "由"]
  private static let companies = ["及", "和", "与", "带", "牵头", "负责", "协同", "联合", "会同", "一行", "组织", "→", "（"]
}
