import LedgerModel
import Testing
import Wording

@testable import Papers

/// Papers say nothing of nothing.
struct ClauseDroppingTests {
  private static func text(_ text: String, without nothing: Set<String>) -> String {
    ClauseDropping.text(text) { nothing.contains($0) }
  }

  @Test(
    arguments: [
      ("新增{a}项，销号{b}项。", ["a"], "销号{b}项。"), ("新增{a}项，销号{b}项。", ["b"], "新增{a}项。"),
      ("新增{a}项；返工{b}次，退回{c}次。", ["b"], "新增{a}项；退回{c}次。"),
      ("会议指出，新增{a}项；返工{b}次，退回{c}次。", ["b", "c"], "会议指出，新增{a}项。"),
      ("会议指出，新增{a}项。", ["a"], ""), ("新增{a}项；先易后难。", ["a"], ""),
      ("新增{a}项。请各网格落实。", ["a"], "请各网格落实。"), ("新增{a}项。", ["a"], ""),
      ("研究{a}项中的{b}项。", ["b"], "研究{a}项中的{b}项。"), ("没有数字，也留着。", ["a"], "没有数字，也留着。"),
      ("New {a}, due {b}; closed {c}.", ["b"], "New {a}, closed {c}."),
      ("New {a}, due {b}; rework {c}.", ["c"], "New {a}, due {b}."), ("", ["a"], ""),
    ] as [(String, Set<String>, String)])
  func `a clause that counts to nothing is left out, and the sentence ends as it ended`(
    text: String, nothing: Set<String>, left: String
  ) {
    #expect(Self.text(text, without: nothing) == left)
  }

  @Test(
    arguments: [
      ("返工{b}次，退回{c}次，逾期{d}项。另请报送底数。", "返工{b}次，逾期{d}项。另请报送底数。"),
      ("返工{b}次，退回{c}次，逾期{d}项，另有{c}次。", "返工{b}次，逾期{d}项，另有{c}次。"),
      ("退回{c}次，另请报送底数。", "另请报送底数。"), ("一共退回{c}次。", "一共退回{c}次。"),
      ("Back {c}, late {d}.\nSend lists.", "late {d}.\nSend lists."),
    ])
  func `of what was rewritten only untouched clauses are left out`(text: String, left: String) {
    let written = ["返工{b}次，退回{c}次，逾期{d}项。", "Back {c}, late {d}."]
    #expect(ClauseDropping.text(text, rewrittenFrom: written) { $0 == "c" } == left)
  }

  @Test(arguments: Language.allCases)
  func `a week in which nothing happened has no figures of it`(language: Language) {
    let words = FigureWords(language)
    var row = RateRow()
    let idle = words.open(row)
    #expect(idle.filter { $0 == "0" }.count == 1, "\(idle)")
    row.open = 2
    row.suspended = 2
    let open = words.open(row)
    #expect(!open.contains("0") && open.contains("2"))
  }
}
