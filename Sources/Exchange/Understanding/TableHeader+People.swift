import LedgerModel

/// Whom columns of people and of telephone numbers mean, beside each other.
extension TableHeader {
  /// 联系人 beside 责任人 does not do the work: somebody to be called about it.
  static func leaveContacts(_ columns: inout [ColumnReading]) {
    let owners = columns.indices.filter { columns[$0].field == .owner && columns[$0].confidence >= .certain }
    let contacts = owners.filter {
      columns[$0].confidence == .certain && HeaderWords.namesContact(columns[$0].heading)
    }
    guard contacts.count < owners.count else { return }
    for place in contacts { columns[place].field = .contact }
  }

  private static let residents = ["业主", "住户", "户主", "房东", "租户", "租客", "承租", "当事人", "店主", "经营者", "现场"]

  /// A phone number belongs to whom the column before it names: behind 反映人 it is the resident's, never the owner's.
  static func withPhones(_ columns: [ColumnReading]) -> [ColumnReading] {
    var columns = columns
    let people: Set<ColumnField> = [.reporter, .contact, .owner, .helpers, .leader, .checker]
    func isOf(_ column: ColumnReading) -> Bool {
      // 身份证号 and 邮箱 tell of somebody and name nobody.
      let isName = !["证", "邮箱", "微信", "mail"].contains(where: column.heading.contains)
      return isName && column.field.map(people.contains) ?? false
    }
    for index in columns.indices where columns[index].field == .phone {
      let bare = CellText.bare(columns[index].heading)
      if ["反映", "诉求", "来电", "主叫", "投诉", "居民", "群众", "信访", "举报"].contains(where: bare.contains) {
        columns[index].about = .reporter
      } else if residents.contains(where: bare.contains) {
        columns[index].about = .contact
      } else if bare.contains("责任") || bare.contains("网格员") {
        columns[index].about = .owner
      } else {
        let near = columns[..<index].last(where: isOf) ?? columns[index...].first(where: isOf)
        columns[index].about = near?.field
      }
    }
    return columns
  }
}
