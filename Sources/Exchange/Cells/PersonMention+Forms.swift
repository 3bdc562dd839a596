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

  /// Whether the words are no sure name but a title (张主任, 社区书记, 网格员3, 张姐) or something else that stands in such
  /// columns (同上, 未定, 施工方): whoever has that name in the ledger is meant, and nobody is made of it.
  public var isUnsure: Bool { PersonTitle.isAlone(name) || isFormer || !isSureName }

  /// Whether the words of a list of people name nobody: 王主任, 老王, 网格员3, 施工方. That a surname is rare, or is none, is
  /// no reason: the list says that these are people.
  var isNobody: Bool {
    let name = String(self.name.reversed().drop { $0.isASCII && $0.isNumber }.reversed())
    if PersonTitle.isFamiliar(name) || isFormer || NoName.isOne(name) || NoName.isOne(Array(name)) {
      return true
    }
    guard let (front, _) = PersonTitle.behind(name) else { return false }
    return front.isEmpty || Surnames.isSurname(front)
  }

  /// Whether the text has the form of a name: a surname in front, or a dot within, or letters alone.
  private var isSureName: Bool {
    let scalars = name.unicodeScalars
    if scalars.contains(where: { $0.properties.numericType != nil && $0.value < 0x2E80 }) { return false }
    if scalars.allSatisfy({ $0.value < 0x2E80 && $0 != "·" }) {
      return scalars.count { $0.properties.isAlphabetic } >= 2 && !NoName.isOne(name)
    }
    // 买买提·艾力: such names have no surname in front.
    let parts = name.split(separator: "·", omittingEmptySubsequences: false)
    if parts.count > 1 { return parts.allSatisfy { !$0.isEmpty } }
    return Surnames.isFullName(name)
  }

  /// The mention with only the name under the name; roles and the like go to the remark, a firm to the unit.
  func stripped() -> PersonMention {
    var mention = self
    mention.takeNumbering()
    mention.takeCount()
    mention.takeDoubt()
    mention.takeHandover()
    mention.takeCompany()
    if mention.isGroup { return mention }
    // 城管中队张队 ends as an office does, and is somebody.
    if mention.looksLikeUnit, !PersonTitle.isFamiliar(String(mention.name.suffix(2))) { return mention }
    mention.takeUnit()
    if mention.looksLikeUnit { return mention }
    mention.takeTitle()
    return mention
  }

  mutating func remark(_ text: some StringProtocol) {
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
      // 城管中队张队: somebody of that office, whoever it is.
      guard Surnames.isFullName(behind) || PersonTitle.isFamiliar(behind) else { continue }
      (unit, name) = (String(name[..<found.upperBound]), behind)
      return
    }
    for place in name.indices.reversed() where PersonMention.officeEndings.contains(name[place]) {
      let behind = name[name.index(after: place)...].trimmed
      guard Surnames.isFullName(behind), name[..<place].count > 1 else { continue }
      (unit, name) = (String(name[...place]), behind)
      return
    }
  }

  /// 副所长李伟, 社区党总支副书记陈静, 李伟副所长: the title goes where the name is sure.
  private mutating func takeTitle() {
    if let (title, behind) = PersonTitle.before(name) {
      name = behind
      takeTitle(title)
    } else if let (front, title) = PersonTitle.behind(name), Surnames.isFullName(front) {
      remark(title)
      name = front
    }
  }

  /// A title, and the firm that stands before it: 物业公司经理.
  private mutating func takeTitle(_ title: String) {
    let office = PersonTitle.behind(title)?.front ?? ""
    if unit == nil, PersonMention(name: office).looksLikeUnit {
      unit = office
      remark(title.dropFirst(office.count))
    } else {
      remark(title)
    }
  }
}
