/// The words of everything about one item.
public struct DetailWords: Sendable {
  /// A promised date.
  public let promised: @Sendable (String) -> String
  /// So many times.
  public let times: @Sendable (Int) -> String
  /// A quantity as planned, and what is done of it.
  public let quantity: @Sendable (_ planned: String, _ done: String) -> String
  /// Until a day.
  public let until: @Sendable (String) -> String
  /// Labels of fields that no form has.
  public let supportingUnits, received, reported, referredTo, rework, returned, reboundOf, duplicateOf,
    parent: String
  /// More of them, and headings.
  public let highlight, waiting, evidence, history, undone: String
}

extension DetailWords {
  static let zh = DetailWords(
    promised: { "承诺\($0)" }, times: { "\($0) 次" }, quantity: { "\($0)  已完成 \($1)" }, until: { "至 \($0)" },
    supportingUnits: "配合单位", received: "首接人", reported: "上报时间", referredTo: "移送给", rework: "返工",
    returned: "退回",
    reboundOf: "反弹自", duplicateOf: "重复于", parent: "拆自", highlight: "亮点", waiting: "待批、挂账与督办", evidence: "佐证",
    history: "经过", undone: "已撤销")

  static let en = DetailWords(
    promised: { "promised \($0)" }, times: { $0 == 1 ? "once" : "\($0) times" },
    quantity: { "\($0)  done \($1)" },
    until: { "until \($0)" },
    supportingUnits: "Supporting", received: "Received", reported: "Reported", referredTo: "Referred",
    rework: "Rework",
    returned: "Returned", reboundOf: "Rebound of", duplicateOf: "Duplicate", parent: "Part of",
    highlight: "Highlight",
    waiting: "Requests, pauses, promises, orders", evidence: "Evidence", history: "History", undone: "undone")
}
