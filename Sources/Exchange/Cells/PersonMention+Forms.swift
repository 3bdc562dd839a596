import LedgerModel

/// The forms in which offices write people besides their names: roles before and behind, firms before, numbers, 等3人.
extension PersonMention {
  /// Whether the words mean many, or a place, rather than a person: 全体网格员, 第一网格, 相关人员.
  public var isGroup: Bool {
    let endings = ["网格", "人员", "居民", "住户", "业主", "党员", "小组", "们", "各网格员", "成员"]
    let leads = ["全体", "所有", "全部", "各", "相关", "有关", "本网格"]
    return (endings.contains(where: name.hasSuffix) && !Surnames.isFullName(name))
      || leads.contains { name.hasPrefix($0) && name.count > $0.count + 1 && !Surnames.isFullName(name) }
  }

  /// The mention with only the name under the name; roles and the like go to the remark, a firm to the unit.
  func stripped() -> PersonMention {
    var mention = self
    mention.takeNumbering()
    mention.takeCount()
    mention.takeDoubt()
    if mention.isGroup { return mention }
    mention.takeUnit()
    mention.takeRole()
    return mention
  }

  private mutating func remark(_ text: some StringProtocol) {
    remark = remark.map { "\(text)、\($0)" } ?? String(text)
  }

  /// 1.王磊, (2)李秀英: the number of a list.
  private mutating func takeNumbering() {
    let digits = name.prefix { $0.isASCII && $0.isNumber }
    let rest = name.dropFirst(digits.count)
    guard !digits.isEmpty, let mark = rest.first, ".．、)）".contains(mark) else { return }
    name = rest.dropFirst().trimmed
  }

  /// 王磊等3人, 王磊等.
  private mutating func takeCount() {
    guard let place = name.lastIndex(of: "等"), place > name.startIndex else { return }
    let tail = name[place...]
    let middle = tail.dropFirst().filter { !("0"..."9").contains($0) && !ChineseNumeral.contains($0) }
    guard ["", "人", "同志", "名", "位"].contains(middle) else { return }
    remark(tail)
    name = name[..<place].trimmed
  }

  /// 王磊?: somebody was not sure.
  private mutating func takeDoubt() {
    let marks = String(name.reversed().prefix { "?？!！*＊".contains($0) }.reversed())
    guard !marks.isEmpty, marks.count < name.count else { return }
    remark(marks)
    name = name.dropLast(marks.count).trimmed
  }

  /// 物业公司王磊: a firm and its man.
  private mutating func takeUnit() {
    for ending in PersonMention.unitEndings.sorted(by: { $0.count > $1.count }) {
      guard let found = name.ranges(of: ending).last else { continue }
      let behind = String(name[found.upperBound...]).trimmed
      guard Surnames.isFullName(behind) else { continue }
      (unit, name) = (String(name[..<found.upperBound]), behind)
      return
    }
  }

  /// 网格员王磊, 王磊书记.
  private mutating func takeRole() {
    for role in PersonMention.roles {
      if name.hasPrefix(role), Surnames.isFullName(name.dropFirst(role.count)) {
        remark(role)
        name = String(name.dropFirst(role.count))
        return
      }
      if name.hasSuffix(role), Surnames.isFullName(name.dropLast(role.count)) {
        remark(role)
        name = String(name.dropLast(role.count))
        return
      }
    }
  }

  /// The longer before those that they end in.
  private static let roles = [
    "社区党支部书记", "党支部书记", "党委书记", "第一书记", "副书记", "书记", "居委会主任", "副主任", "主任", "专职网格员", "兼职网格员", "网格员", "网格长",
    "楼栋长", "楼长", "单元长", "组长", "副组长", "队长", "副队长", "站长", "所长", "科长", "局长", "社工", "志愿者", "负责人", "责任人", "联系人",
    "联络员",
    "物业经理", "项目经理", "经理", "民警", "辅警", "协管员", "保洁员", "保安", "干事", "委员", "同志", "老师", "师傅", "先生", "女士",
  ]

  /// 王磊和李秀英, 王磊+李秀英, 王磊&李秀英: the names on both sides; `和` only between two full names, for it stands in names,
  /// too.
  static func joined(_ part: String) -> [String] {
    let pieces = part.split(whereSeparator: { "+＋&＆".contains($0) }).map(String.init)
    if pieces.count > 1, !part.lowercased().contains("e+") { return pieces }
    for mark: Character in ["和", "与", "及"] {
      for place in part.indices where part[place] == mark {
        let (before, behind) = (part[..<place].trimmed, part[part.index(after: place)...].trimmed)
        if Surnames.isFullName(before), Surnames.isFullName(behind) { return [before, behind] }
      }
    }
    return [part]
  }
}
