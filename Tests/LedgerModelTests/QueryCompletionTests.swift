import Testing

@testable import LedgerModel

@Suite("Queries are completed")
struct QueryCompletionTests {
  @Test(
    "What may stand at the end of what was typed, put in its place",
    arguments: [
      ("zt", .chinese, "状态:"), ("stat", .english, "state:"), ("状", .english, "state:"),
      ("消防 du", .chinese, "消防 到期:"), ("(责", .chinese, "(责任人:"),
      ("state:op", .english, "state:open"), ("state:zg", .chinese, "state:整改中"),
      ("state:open,zg", .chinese, "state:open,整改中"), ("状态：未", .chinese, "状态：未结"),
      ("owner:wl", .chinese, "owner:王磊"), ("owner:李", .english, "owner:李四"),
      ("-owner:z", .english, "-owner:曾晨"), ("owner:m", .english, "owner:me"), ("owner:", .chinese, "owner:我"),
      ("王l", .chinese, "责任人:王磊"), ("wangl", .english, "owner:王磊"), ("jm", .chinese, "点位:佳美二区"),
      ("site:jm", .chinese, "site:佳美二区"), ("site:3", .chinese, "site:3栋2单元"),
      ("grid:jd", .chinese, "grid:机动网格"), ("unit:cg", .chinese, "unit:城管中队"),
      ("category:停", .chinese, "category:停车秩序"), ("category:xiaogg", .chinese, "category:非法小广告"),
      ("category:stick", .english, "category:\"Illegal stickers\""), ("group:p", .english, "group:parking"),
      ("lamp:h", .chinese, "lamp:红"),
      ("due:bz", .chinese, "due:本周"), ("due<thisw", .english, "due<thisweek"),
      ("到期：今天..bz", .chinese, "到期：今天..本周"), ("due:yq", .chinese, "due:逾期"),
      ("+g", .chinese, "+国测"), ("-gc", .chinese, "-国测"), ("label:n", .english, "label:\"New Year\""),
      ("x +new", .english, "x +\"New Year\""), ("guo", .chinese, "+国测"), ("is:m", .english, "is:mine"),
      ("有：zp", .chinese, "有：佐证"),
      ("owner:\"王", .chinese, "owner:王磊"), ("nosuch:x", .chinese, nil), ("number:1", .chinese, nil),
      ("title:x", .chinese, nil), ("zzz", .chinese, nil),
    ] as [(String, QueryLanguage, String?)])
  func completed(text: String, language: QueryLanguage, best: String?) throws {
    let scope = QueryTestLedger.scope
    let completion = scope.completion(of: text, at: text.count, in: language, labels: scope.labels())
    let result = completion.candidates.first.map { first in
      String(Array(text)[..<completion.range.lowerBound]) + first.insertion
    }
    #expect(result == best)
    #expect(completion.range.upperBound == text.count)
  }

  @Test("Every value that is offered is understood, in both languages")
  func understood() throws {
    let scope = QueryTestLedger.scope
    for language in QueryLanguage.allCases {
      for field in QueryField.allCases {
        let head = field.names.offered(in: language) + ":"
        let completion = scope.completion(
          of: head, at: head.count, in: language, labels: scope.labels(), limit: 99)
        for candidate in completion.candidates {
          #expect(throws: Never.self) { try Query(head + candidate.insertion, in: scope) }
        }
      }
    }
  }

  @Test("The cursor may stand in the middle; only what is before it counts")
  func middle() {
    let completion = QueryTestLedger.scope.completion(of: "state:o owner:李四", at: 7, in: .english)
    #expect(completion.range == 6..<7)
    #expect(completion.candidates.map(\.insertion) == ["open"])
  }

  @Test("Nothing typed offers the fields; no more than asked for")
  func fields() {
    let completion = QueryTestLedger.scope.completion(of: "消防 ", at: 3, in: .chinese, limit: 5)
    #expect(completion.candidates.count == 5)
    #expect(completion.candidates.allSatisfy { $0.kind == .field && $0.insertion == $0.text + ":" })
  }

  @Test("Labels in use are told, the commonest first")
  func labels() {
    #expect(QueryTestLedger.scope.labels() == ["国测", "New Year"])
  }
}
