import LedgerModel

/// Titles and roles as they stand before and behind names: 副所长李伟, 李伟副所长, 张主任, 社区书记.
enum PersonTitle {
  /// The title that stands before a full name, and the name; nothing where no sure name ends the text.
  static func before(_ text: String) -> (title: String, name: String)? {
    for length in [2, 3, 4] where text.count > length + 1 {
      let (title, name) = (String(text.dropLast(length)), String(text.suffix(length)))
      if words.contains(where: title.hasSuffix), Surnames.isFullName(name), !isAlone(name) {
        return (title, name)
      }
    }
    return nil
  }

  /// What stands before a title at the end, and the title with all that belongs to it: 李伟 and 副所长, nothing and
  /// 社区党支部书记. Nothing where no title ends the text.
  static func behind(_ text: String) -> (front: String, title: String)? {
    guard let word = words.first(where: text.hasSuffix) else { return nil }
    var front = text.dropLast(word.count)
    while let part = parts.first(where: front.hasSuffix) { front = front.dropLast(part.count) }
    return (String(front), String(text.dropFirst(front.count)))
  }

  /// Whether a text is a title and nothing else: 副所长, 社区书记.
  static func isTitle(_ text: String) -> Bool { behind(text)?.front.isEmpty ?? false }

  /// Whether a text says no name beside a title, at most a surname: 张主任, 社区书记, 网格员3, 张姐, 王某.
  static func isAlone(_ text: String) -> Bool {
    words.contains(where: text.contains) || isFamiliar(text)
  }

  /// Whether a text is a surname and what people say before or behind it: 小王, 老李, 张姐, 李工, 王队, 陈某某.
  static func isFamiliar(_ text: String) -> Bool {
    if text.count == 2, text.first.map({ "小老阿".contains($0) }) ?? false {
      return Surnames.isSurname(String(text.suffix(1)))
    }
    guard let last = text.last, familiar.contains(last) else { return false }
    let front = text.dropLast().filter { !familiar.contains($0) }
    return !front.isEmpty && Surnames.isSurname(front)
  }

  private static let familiar = Set("队姐哥总局处所工某叔姨嫂婶爷奶")

  /// The longer before those that they end in.
  private static let words = [
    "董事长", "楼栋长", "单元长", "网格员", "网格长", "志愿者", "负责人", "责任人", "联系人", "联络员", "协管员", "保洁员", "物管员", "巡查员", "监督员",
    "安全员", "书记", "主任", "所长", "站长", "科长", "局长", "处长", "队长", "组长", "楼长", "部长", "院长", "校长", "园长", "会长", "社长",
    "镇长",
    "村长", "店长", "社工", "经理", "主管", "管家", "民警", "辅警", "交警", "保安", "干事", "委员", "队员", "科员", "专干", "同志", "老师",
    "师傅",
    "房东", "承租人", "产权人", "当事人", "审核人", "填报人", "代理人", "管理员", "巡逻员", "包工头", "门卫", "司机", "车主", "班长", "片长", "路长",
    "段长", "河长", "林长", "街长", "巷长", "先生", "女士", "大姐", "大哥", "阿姨", "业主", "住户", "户主", "租户", "店主", "商户",
  ]

  /// What stands before a title and belongs to it.
  private static let parts = [
    "常务副", "副", "第一", "党总支", "党支部", "党委", "党组", "总支", "支部", "社区", "居委会", "村委会", "街道办", "街道", "办事处", "物业",
    "项目", "专职",
    "兼职", "小区", "原", "代",
  ]
}
