import Testing
import Wording

@testable import LedgerModel
@testable import Queries

@Suite("Queries are completed")
struct QueryCompletionTests {
  @Test(
    "What may stand at the end of what was typed, put in its place",
    arguments: [
      ("zt", .zh, "状态:"), ("stat", .en, "state:"), ("状", .en, "state:"),
      ("消防 du", .zh, "消防 到期:"), ("(责", .zh, "(责任人:"),
      ("state:op", .en, "state:open"), ("state:zg", .zh, "state:整改中"),
      ("state:open,zg", .zh, "state:open,整改中"), ("状态：未", .zh, "状态：未结"),
      ("owner:wl", .zh, "owner:王磊"), ("owner:李", .en, "owner:李四"),
      ("-owner:z", .en, "-owner:曾晨"), ("owner:m", .en, "owner:me"), ("owner:", .zh, "owner:我"),
      ("王l", .zh, "责任人:王磊"), ("wangl", .en, "owner:王磊"), ("jm", .zh, "点位:佳美二区"),
      ("site:jm", .zh, "site:佳美二区"), ("site:3", .zh, "site:3栋2单元"),
      ("grid:jd", .zh, "grid:机动网格"), ("unit:cg", .zh, "unit:城管中队"),
      ("category:停", .zh, "category:停车秩序"), ("category:xiaogg", .zh, "category:非法小广告"),
      ("category:stick", .en, "category:\"Illegal stickers\""), ("group:p", .en, "group:parking"),
      ("lamp:h", .zh, "lamp:红"),
      ("due:bz", .zh, "due:本周"), ("due<thisw", .en, "due<thisweek"),
      ("到期：今天..bz", .zh, "到期：今天..本周"), ("due:yq", .zh, "due:逾期"),
      ("+g", .zh, "+国测"), ("-gc", .zh, "-国测"), ("label:n", .en, "label:\"New Year\""),
      ("x +new", .en, "x +\"New Year\""), ("guo", .zh, "+国测"), ("is:m", .en, "is:mine"),
      ("有：zp", .zh, "有：佐证"),
      ("owner:\"王", .zh, "owner:王磊"), ("nosuch:x", .zh, nil), ("number:1", .zh, nil),
      ("title:x", .zh, nil), ("zzz", .zh, nil),
    ] as [(String, Language, String?)])
  func completed(text: String, language: Language, best: String?) throws {
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
    for language in Language.allCases {
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
    let completion = QueryTestLedger.scope.completion(of: "state:o owner:李四", at: 7, in: .en)
    #expect(completion.range == 6..<7)
    #expect(completion.candidates.map(\.insertion) == ["open"])
  }

  @Test("Nothing typed offers the fields; no more than asked for")
  func fields() {
    let completion = QueryTestLedger.scope.completion(of: "消防 ", at: 3, in: .zh, limit: 5)
    #expect(completion.candidates.count == 5)
    #expect(completion.candidates.allSatisfy { $0.kind == .field && $0.insertion == $0.text + ":" })
  }

  @Test("Labels in use are told, the commonest first")
  func labels() {
    #expect(QueryTestLedger.scope.labels() == ["国测", "New Year"])
  }
}
