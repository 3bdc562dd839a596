import LedgerModel
import Testing

@testable import Exchange

/// Tables whose first row is a matter already, as they are copied out of the middle of a sheet.
@Suite("A table without headings is proposed by what stands in it, and nothing of it is guessed in silence")
struct NoHeadingsTests {
  /// Four rows, one of which has words that are headings elsewhere (存在问题, 网格).
  private static let pasted = """
    1\t楼道堆放杂物\t和美花园3栋\t王磊\t2026-12-05\t13800000001
    2\t飞线充电\t和美花园5栋\t李秀英\t2026-12-06\t13800000002
    3\t墙面存在问题破损\t和美花园北网格\t赵敏\t2026-12-06\t13800000003
    4\t路灯不亮\t和美花园6栋\t王磊\t2026-12-09\t13800000001

    """

  private static func read(
    _ text: String, _ headings: ImportOptions.Headings = .sought, _ overrides: String...,
    ledger: Ledger? = CaseTests.ledger
  ) throws -> ImportReading {
    var options = ImportOptions(
      today: LedgerZone.shanghai.date(CaseTests.now), overrides: try overrides.map { try ColumnOverride($0) })
    (options.headings, options.ledger) = (headings, ledger)
    return try ImportReading(of: Array(text.utf8), options: options)
  }

  private static func fields(_ reading: ImportReading) -> [String?] { reading.columns.map { $0.field?.name } }

  @Test(
    "no row is taken for headings because a word of it is one: the columns are proposed, the import refused")
  func refused() throws {
    do {
      _ = try Self.read(Self.pasted)
      Issue.record("it was read")
    } catch ImportRefusal.noHeadings(let columns) {
      #expect(
        columns.map { $0.field?.name } == ["order", "title", "site", "owner", "due", "phone"])
      let text = ImportRefusal.noHeadings(columns).text(.zh)
      #expect(text.contains("#2 → 问题") && text.contains("#4 → 责任人") && text.contains("--no-headings"))
      #expect(ImportRefusal.noHeadings(columns).text(.en).contains("--map '#2=title'"))
    }
  }

  @Test("what was proposed and taken brings in every row, the first as well, and says what was read")
  func taken() throws {
    for headings in [ImportOptions.Headings.proposed, .absent] {
      let reading = try Self.read(Self.pasted, headings)
      #expect(!reading.hasHeadings && reading.headerLine == 0)
      #expect(reading.rows.map(\.title) == ["楼道堆放杂物", "飞线充电", "墙面存在问题破损", "路灯不亮"])
      #expect(reading.rows.map(\.line) == [1, 2, 3, 4])
      #expect(reading.rows.map { $0.owner?.name } == ["王磊", "李秀英", "赵敏", "王磊"])
      #expect(
        reading.rows.map { $0.owner?.phone } == ["13800000001", "13800000002", "13800000003", "13800000001"])
      #expect(reading.rows.map { $0.due?.value.certainDay?.day } == [5, 6, 6, 9])
      let said = try #require(reading.problems.first { $0.kind == .noHeadings(reading.columns) })
      #expect(said.text(.zh).contains("没有表头") && said.text(.zh).contains("#5 → 到期"))
    }
  }

  @Test("who says by its place which column holds the problem says of the others that they are notes")
  func said() throws {
    let reading = try Self.read(Self.pasted, .sought, "#2=title", "#4=owner")
    #expect(reading.rows.count == 4)
    #expect(Self.fields(reading) == ["order", "title", nil, "owner", nil, nil])
    // But a telephone number is none.
    #expect(reading.rows[0].notes == ["和美花园3栋", "2026-12-05"])
    #expect(reading.rows[0].texts[.contact] == "13800000001")
    #expect(reading.problems.contains { $0.kind == .columnKeptAsNote && $0.heading == "#3" })
    // Beside what is proposed what is said holds, and takes a field from another column.
    let both = try Self.read(Self.pasted, .absent, "#5=reportedAt", "#6=note")
    #expect(Self.fields(both) == ["order", "title", "site", "owner", "reportedAt", "note"])
    #expect(throws: ImportRefusal.unknownColumn("#9")) { try Self.read(Self.pasted, .absent, "#9=due") }
  }

  @Test("a title above, terms, states, ticks and a second day: what a column does not show is nobody's guess")
  func shown() throws {
    let text = """
      和美社区巡查记录,,,,,,
      南门外占道经营,第二网格,城管中队,3天,整改中,√,2026-11-20
      花坛内垃圾堆积成片,第三网格,环卫所,立行立改,已完成,×,2026-11-21
      """
    let reading = try Self.read(text, .proposed)
    #expect(Self.fields(reading) == ["title", "grid", "leadUnit", "due", "state", nil, "reportedAt"])
    #expect(reading.titles == ["和美社区巡查记录"])
    #expect(reading.rows.map(\.isClosed) == [false, true])
    #expect(reading.rows[0].notes == ["√"])
  }

  @Test("the ledger's names tell whose a column is, one row is enough")
  func names() throws {
    var records: [(RecordKey, [JSONMember])] = []
    for (id, name) in [("s1", "老粮库"), ("s2", "电影院后身")] {
      records.append((RecordKey(.site, RecordID(id)), [JSONMember("name", .string(name))]))
    }
    let ledger = Ledger.made(of: records)
    let text = "台阶破损\t老粮库\t王磊\n"
    #expect(try Self.fields(Self.read(text, .proposed, ledger: ledger)) == ["title", "site", "owner"])
    // Without them nothing but a name says that it is no line of headings.
    #expect(throws: ImportRefusal.self) { try Self.read(text, .proposed) }
  }

  @Test(
    "headings stay headings, also where few are known or columns are empty",
    arguments: [
      ("问题,已完成,未完成\n灯坏,√,\n门坏,,√\n", 2), ("问题,12345\n灯坏,20261120001\n", 1), ("问题,责任单位\n灯坏,\n", 1),
      ("存在问题,整改时限\n灯坏,2026-12-01\n", 1), ("问题\n灯坏\n门坏\n", 2),
    ] as [(String, Int)])
  func headings(text: String, rows: Int) throws {
    let reading = try Self.read(text)
    #expect(reading.hasHeadings && reading.rows.count == rows)
  }

  @Test("headings that nobody knows stay headings where their columns are told")
  func unknown() throws {
    let text = "什么,谁,何时\n灯坏,王磊,2026-12-01\n门坏,李秀英,2026-12-02\n"
    let reading = try Self.read(text, .sought, "#1=title", "谁=owner")
    #expect(reading.hasHeadings && reading.rows.map(\.title) == ["灯坏", "门坏"])
    #expect(throws: ImportRefusal.self) { try Self.read(text, .proposed) }
    // Whoever says that there are none means the first row, too.
    #expect(try Self.read(text, .absent).rows.count == 3)
  }

  @Test("the largest figure there is counts nothing, and ends nothing")
  func largest() throws {
    let text = "9223372036854775807\t灯坏\n1\t门坏\n2\t窗坏\n3\t墙裂\n"
    #expect(try Self.read(text, .absent).rows.map(\.title) == ["灯坏", "门坏", "窗坏", "墙裂"])
  }

  @Test("words of a column without a heading become notes without a label")
  func notes() throws {
    let text = "灯坏\t若干\t明天下午三点\n门坏\t3处\t2026-12-01\n窗坏\t2处\t2026-12-02\n墙裂\t5处\t2026-12-03\n"
    let reading = try Self.read(text, .absent, "#3=due")
    #expect(Self.fields(reading) == ["title", "quantities", "due"])
    #expect(reading.rows[0].notes == ["若干", "明天下午三点"])
    #expect(reading.rows[0].problems.map(\.heading) == ["#2", "#3"])
  }
}
