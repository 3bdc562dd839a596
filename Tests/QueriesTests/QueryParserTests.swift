import Testing
import Wording

@testable import LedgerModel
@testable import Queries

@Suite("Queries are read")
struct QueryParserTests {
  @Test(
    "What a query says, however it is typed",
    arguments: [
      ("", ""), ("  ", ""), ("消防", "消防"), ("消防 通道", "消防 通道"), ("消防　通道", "消防 通道"),
      ("state:open", "state:open"), ("状态:整改中", "state:整改中"), ("状态：整改中", "state:整改中"),
      ("ＳＴＡＴＥ：ｏｐｅｎ", "state:open"), ("Status=open", "state:open"),
      ("state:assigned,inProgress", "state:assigned,inProgress"),
      ("状态：已派单、整改中，待核查", "state:已派单,整改中,待核查"), ("owner:\"王 磊\"", "owner:\"王 磊\""),
      ("owner:“王 磊”，李四", "owner:\"王 磊\",李四"), ("责任人!=王磊", "not owner:王磊"), ("责任人！＝王磊", "not owner:王磊"),
      ("due<2026-12-01", "due<2026-12-01"), ("due < 2026-12-01", "due<2026-12-01"), ("到期＜＝周五", "due<=周五"),
      ("到期≥今天 x", "due>=今天 x"), ("due:..2026-12-01", "due:..2026-12-01"),
      ("到期：11-01至12-01", "due:11-01..12-01"),
      ("到期：今天～", "due:今天.."), ("due:2026-11-01..2026-12-01", "due:2026-11-01..2026-12-01"),
      ("到期：。。周五", "due:..周五"), ("+国测", "label:国测"), ("-国测", "not label:国测"),
      ("＋国测 －创城", "label:国测 not label:创城"),
      ("-owner:me", "not owner:me"), ("-(a b)", "not (a b)"), ("17", "17"), ("#17", "number:17"),
      ("#国测", "label:国测"),
      ("2026-0017", "2026-0017"), ("17..20", "number:17..20"), ("2026-0017..", "number:2026-0017.."),
      ("..20", "number:..20"),
      ("number:17..20,30", "number:17..20,30"), ("not a", "not a"), ("!a", "not a"), ("！（a）", "not a"),
      ("NOT a", "not a"),
      ("a and b", "a b"), ("a 且 b 并且 c", "a b c"), ("a or b c", "a or b c"), ("a 或 b", "a or b"),
      ("a b or c d", "a b or c d"),
      ("(a or b) c", "(a or b) c"), ("（a 或者 b）c", "(a or b) c"), ("a (b c)", "a (b c)"),
      ("not (a or b)", "not (a or b)"),
      ("非 a", "not a"), ("not not a", "not not a"), ("\"and\" b", "\"and\" b"), ("\"a b\"", "\"a b\""),
      ("\"a\"b", "ab"),
      ("“楼道：杂物”", "\"楼道：杂物\""), ("12:30", "12:30"), ("50%", "50%"), ("a-b:c", "a-b:c"),
      ("a\"(\"b", "\"a(b\""),
      ("\"say \\\"no\\\" \\\\\"", "\"say \\\"no\\\" \\\\\""),
      ("停车，通道", "停车，通道"), ("title:\"a,b\",c", "title:\"a,b\",c"), ("due:\"..\"", "due:\"..\""),
      ("返工>1", "reworks>1"), ("x-y", "x-y"),
      ("a/b", "a/b"), ("owner:", nil), ("<3", nil), ("\"<3\"", "\"<3\""),
      // What is not so, before the field or before the value; of days and figures a `-` is a part.
      ("state:-closed", "not state:closed"), ("状态：－已销号，－已挂账", "not state:已销号,已挂账"),
      ("owner:!王磊", "not owner:王磊"),
      ("title:-楼", "not title:楼"), ("not state:-closed", "not not state:closed"),
      ("state!=-closed", "state:closed"),
      ("-state:-closed", "not not state:closed"), ("due:-2", "due:-2"),
      ("state:\"-closed\"", "state:\"-closed\""),
      ("lamp≠red", "not lamp:red"), ("lamp<>red", "not lamp:red"), ("lamp==red", "lamp:red"),
      ("lamp :red", "lamp:red"), ("灯 ： red", nil), ("不含 lamp:red", "not lamp:red"), ("除了 (a b)", "not (a b)"),
      ("except a", "not a"), ("\"不含\" a", "\"不含\" a"), ("title:\"a..b\"", "title:\"a..b\""),
      ("due:截至12月5日", "due:截至12月5日"), ("due:11-01至12-01", "due:11-01..12-01"),
    ] as [(String, String?)])
  func reading(text: String, meaning: String?) throws {
    guard let meaning else {
      #expect(throws: QueryError.self) { try QuerySyntax(parsing: text) }
      return
    }
    let query = try QuerySyntax(parsing: text)
    #expect(query.description == meaning)
    #expect(try QuerySyntax(parsing: query.description) == query)
    #expect(try QuerySyntax(parsing: query.text(in: .zh)) == query)
  }

  @Test(
    "What is wrong, where, and what may have been meant",
    arguments: [
      ("stat:open", .unknownField("stat"), "stat", ["state"]),
      ("staet:open", .unknownField("staet"), "staet", ["state"]),
      ("x 状：开", .unknownField("状"), "状", ["状态"]), ("楼道:杂物", .unknownField("楼道"), "楼道", []),
      ("state:", .missingValue(.state), "state:", []), ("x state: y", .missingValue(.state), "state:", []),
      ("state:open, x", .missingValue(.state), "state:open,", []),
      ("due:..", .missingValue(.due), "due:..", []),
      ("a state<open", .notOrdered(.state), "state<", []), ("a and", .missingOperand("and"), "and", []),
      ("or a", .missingOperand("or"), "or", []), ("(a or) b", .missingOperand("or"), "or", []),
      ("a 或", .missingOperand("或"), "或", []), ("not", .missingOperand("not"), "not", []),
      ("a and or b", .missingOperand("or"), "or", []),
      ("a +", .missingOperand("+"), "+", []), ("a - b", .missingOperand("-"), "-", []),
      ("a !", .missingOperand("!"), "!", []),
      ("a \"b c", .notClosed("\""), "\"b c", []), ("a (b c", .notClosed("("), "(b c", []),
      ("(", .notClosed("("), "(", []),
      ("a ( )", .missingOperand("("), "( )", []), ("a) b", .notOpened(")"), ")", []),
      ("owner:“王", .notClosed("\""), "“王", []),
      // What another program would understand, and what people say, is refused with the words that help.
      ("state:open,-closed", .notAJoin("-"), "state:open,-closed", []),
      ("title:>x", .notOrdered(.title), ">x", []), ("label:>a", .notOrdered(.labels), ">a", []),
      ("title:a..b", .notOrdered(.title), "a..b", []), ("title=~楼", .notOrdered(.title), "~楼", []),
      ("lamp:red ; lamp:yellow", .notAJoin(";"), ";", []), ("a , b", .notAJoin(","), ",", []),
      ("a :b", .noField(":b"), ":b", []), ("=red", .noField("=red"), "=red", []),
      ("/x/i", .noPattern("/x/i"), "/x/i", []), ("s/a/b/", .noPattern("s/a/b/"), "s/a/b/", []),
      ("s/a/b/g", .noPattern("s/a/b/g"), "s/a/b/g", []), ("title:^楼", .noPattern("^楼"), "^楼", []),
      ("title:楼$", .noPattern("楼$"), "楼$", []), ("title:[楼]", .noPattern("[楼]"), "[楼]", []),
      ("%楼%", .noPattern("%楼%"), "%楼%", []),
      ("通道%", .noPattern("通道%"), "通道%", []),
      ("lamp.red", .notUnderstood("lamp.red"), "lamp.red", ["lamp:red"]),
      ("~lamp:red", .notUnderstood("~lamp:red"), "~lamp:red", ["lamp:red"]),
      ("x 通道，灯：红", .notUnderstood("通道，灯：红"), "通道，灯：红", ["通道 灯:红"]),
      ("a;b&due<11-30", .notUnderstood("a;b&due<11-30"), "a;b&due<11-30", ["a b due<11-30"]),
      ("到期早于11-30", .notUnderstood("到期早于11-30"), "到期早于11-30", ["到期:<11-30"]),
      ("到期不晚于11-30", .notUnderstood("到期不晚于11-30"), "到期不晚于11-30", ["到期:<=11-30"]),
      ("灯~红", .notUnderstood("灯~红"), "灯~红", ["灯:红"]),
      ("逾期5天以上", .notUnderstood("逾期5天以上"), "逾期5天以上", ["逾期天数:>=5"]),
      ("超期超过五天", .notUnderstood("超期超过五天"), "超期超过五天", ["逾期天数:>5"]),
      ("逾期3天内", .notUnderstood("逾期3天内"), "逾期3天内", ["逾期天数:<=3"]),
      ("到期11-30", .notUnderstood("到期11-30"), "到期11-30", ["到期:11-30"]),
      ("编号17", .notUnderstood("编号17"), "编号17", ["编号:17"]),
    ] as [(String, QueryProblem, String, [String])])
  func fault(text: String, problem: QueryProblem, blamed: String, suggestions: [String]) throws {
    let error = try #require(throws: QueryError.self) { try QuerySyntax(parsing: text) }
    #expect(error.problem == problem)
    #expect(String(Array(text)[error.range]) == blamed)
    #expect(error.suggestions.prefix(1) == suggestions.prefix(1))
    #expect(QuerySyntax.asTyped(text).error == error)
  }

  @Test("While a query is typed, what stands before the fault counts")
  func asTyped() throws {
    #expect(QuerySyntax.asTyped("消防 state:").query == .word("消防", QueryPlace(0..<0)))
    #expect(QuerySyntax.asTyped("state:").query == .every)
    #expect(QuerySyntax.asTyped("a b").error == nil)
    #expect(try QuerySyntax.asTyped("(a or b) owner:").query == QuerySyntax(parsing: "a or b"))
  }

  @Test("A query longer than anybody types is refused before it is read")
  func long() throws {
    for long in ["a ", "x or ", "(", "not "].map({ String(repeating: $0, count: 100_000) }) {
      let error = try #require(throws: QueryError.self) { try QuerySyntax(parsing: long) }
      #expect(error.problem == .tooLong(QuerySyntax.limit))
      #expect(QuerySyntax.asTyped(long).query == .every)
    }
    let longest = String(repeating: "a", count: QuerySyntax.limit)
    #expect(try QuerySyntax(parsing: longest) == .word(longest, QueryPlace(0..<0)))
  }

  @Test("Nesting without end is refused, not a crash")
  func deep() throws {
    for deep in [String(repeating: "(", count: 3_000), String(repeating: "not ", count: 900) + "a"] {
      let error = try #require(throws: QueryError.self) { try QuerySyntax(parsing: deep) }
      #expect(error.problem == .tooDeep)
    }
    let sound = String(repeating: "(", count: 90) + "a" + String(repeating: ")", count: 90)
    #expect(try QuerySyntax(parsing: sound) == .word("a", QueryPlace(0..<0)))
  }

  @Test("Any query that can be made reads back from its own text")
  func printed() {
    var maker = QueryMaker(dice: Dice(seed: 42))
    for _ in 0..<1500 {
      let query = maker.query(depth: 3)
      for language in Language.allCases {
        let text = query.text(in: language)
        let again = try? QuerySyntax(parsing: text)
        #expect(again == query, "\(text)")
      }
    }
  }

  @Test("Any text is read or refused, and the blame lies within it")
  func anything() {
    let letters = Array("a王(): \"\\+-#!<>=.,，：（）“至1and or not state due　🚗\n")
    var dice = Dice(seed: 1)
    for _ in 0..<6000 {
      let text = String((0..<dice.roll(12)).map { _ in letters[dice.roll(letters.count)] })
      do {
        let query = try QuerySyntax(parsing: text)
        let again = try? QuerySyntax(parsing: query.description)
        #expect(again == query, "\(text)")
      } catch {
        #expect(error.range.upperBound <= text.count && !error.range.isEmpty, "\(text)")
      }
    }
  }

  @Test("No two fields share a name")
  func names() {
    let names = QueryField.allCases.flatMap { $0.names.all.map(QueryNames.folded) }
    #expect(Set(names).count == names.count)
    for field in QueryField.allCases {
      for name in field.names.all {
        #expect(QueryField(named: name) == field)
        #expect(!QueryParser.isKeyword(name) && name.allSatisfy(\.isLetter))
      }
    }
  }
}

/// Makes queries of every shape.
private struct QueryMaker {
  var dice: Dice

  mutating func query(depth: Int) -> QuerySyntax {
    switch dice.roll(depth == 0 ? 3 : 6) {
    case 0, 1: return .word(text(allowingEmpty: false), QueryPlace(0..<0))
    case 2: return .term(term())
    case 3: return .not(query(depth: depth - 1))
    case 4: return .all((0...dice.roll(3) + 1).map { _ in query(depth: depth - 1) })
    default: return .any((0...dice.roll(3) + 1).map { _ in query(depth: depth - 1) })
    }
  }

  private mutating func term() -> QueryTerm {
    let field = QueryField.allCases[dice.roll(QueryField.allCases.count)]
    let comparison = field.isOrdered ? QueryComparison.allCases[dice.roll(5)] : .equal
    return QueryTerm(field, comparison, (0...dice.roll(2)).map { _ in value(of: field) })
  }

  private mutating func value(of field: QueryField) -> QueryValue {
    guard field.isOrdered, dice.roll(3) == 0 else { return QueryValue(.one(text(allowingEmpty: true))) }
    let from = dice.roll(3) == 0 ? nil : text(allowingEmpty: false)
    return QueryValue(.range(from, from == nil || dice.roll(2) == 0 ? text(allowingEmpty: false) : nil))
  }

  private mutating func text(allowingEmpty: Bool) -> String {
    let letters = Array("ab王磊01 :：()（\"“＼\\+-#!<=.,，至~　and")
    let text = String(
      (0..<dice.roll(6) + (allowingEmpty ? 0 : 1)).map { _ in letters[dice.roll(letters.count)] })
    return dice.roll(9) == 0 ? ["and", "或", "not", "a..b", "17..20", "..", "state:open"][dice.roll(7)] : text
  }
}
