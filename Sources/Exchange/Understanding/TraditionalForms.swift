/// The traditional characters of headings, as the simplified ones that headings are known by. What people write below a
/// heading stays as it is.
enum TraditionalForms {
  /// The text with these characters simplified.
  static func simplified(_ text: String) -> String {
    text.contains { table[$0] != nil } ? String(text.map { table[$0] ?? $0 }) : text
  }

  private static let table: [Character: Character] = Dictionary(
    zip(
      "號問題責點狀態時間限類別編單報發現負網領導協辦數標簽內來資電話聯繫備註說驗結處辨認銷長檢查項稱難級緊種區樓棟場聽"
        + "員職務組機屬崗證獎榮譽獲節記錄開縣國個無權盤紀練計議設鍵須層會門隊業碼覆複訴轉論結級",
      "号问题责点状态时间限类别编单报发现负网领导协办数标签内来资电话联系备注说验结处辨认销长检查项称难级紧种区楼栋场听"
        + "员职务组机属岗证奖荣誉获节记录开县国个无权盘纪练计议设键须层会门队业码复复诉转论结级"),
    uniquingKeysWith: { first, _ in first })
}
