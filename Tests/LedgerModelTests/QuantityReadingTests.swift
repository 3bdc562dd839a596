import Testing

@testable import LedgerModel

/// What people write for quantities and what they mean: one table for forms, commands and imported tables, which all
/// read by `QuantityReading`.
@Suite struct QuantityReadingTests {
  /// A quantity as `measure|planned|unit|approximate`.
  private static func shown(_ quantities: [Quantity]) -> [String] {
    quantities.map { one in
      [one.measure, one.planned?.description ?? "-", one.unit, one.approximate ?? ""].joined(separator: "|")
    }
  }

  /// Read alike wherever they stand under the name of a quantity.
  static let table: [(text: String, means: [String])] = [
    // Figures of every kind.
    ("3处", ["|3|处|"]), ("３处", ["|3|处|"]), ("3．5米", ["|3.5|米|"]), ("3.50米", ["|3.5|米|"]),
    ("１２处", ["|12|处|"]), ("1,200处", ["|1200|处|"]), ("3，000平方米", ["|3000|㎡|"]), ("0处", ["|0|处|"]),
    ("廿三处", ["|23|处|"]), ("两千三处", ["|2300|处|"]), ("一万二处", ["|12000|处|"]), ("二〇处", ["|20|处|"]),
    ("一百零五处", ["|105|处|"]), ("一〇五处", ["|105|处|"]), ("三百五处", ["|350|处|"]), ("贰拾叁处", ["|23|处|"]),
    ("一百一十处", ["|110|处|"]), ("两千零三处", ["|2003|处|"]), ("三万五千处", ["|35000|处|"]), ("卅处", ["|30|处|"]),
    ("3.5万㎡", ["|35000|㎡|"]), ("1.2万㎡", ["|12000|㎡|"]), ("2千3处", ["|2300|处|"]), ("1万2处", ["|12000|处|"]),
    ("半车", ["|0.5|车|"]), ("两车半", ["|2.5|车|"]), ("1/2车", ["|0.5|车|"]), ("3/4车", ["|0.75|车|"]),
    ("三千克", ["|3|公斤|"]), ("30 m²", ["|30|㎡|"]), ("共12盏", ["|12|盏|"]), ("累计3车", ["|3|车|"]),
    // Spans: the upper figure is planned.
    ("2-3处", ["|3|处|2-3"]), ("20—30处", ["|30|处|20—30"]), ("2～3盏", ["|3|盏|2～3"]), ("２－３处", ["|3|处|2－3"]),
    ("20至30处", ["|30|处|20至30"]), ("二到三处", ["|3|处|二到三"]), ("2处至3处", ["|3|处|2至3"]),
    ("2处-3处", ["|3|处|2-3"]), ("十二三处", ["|13|处|十二三"]), ("两三处", ["|3|处|两三"]), ("三五处", ["|5|处|三五"]),
    ("二三十处", ["|30|处|二三十"]), ("三四百户", ["|400|户|三四百"]), ("1-2万㎡", ["|20000|㎡|1-2万"]),
    ("1.5～2吨", ["|2|吨|1.5～2"]), ("约2-3处", ["|3|处|约2-3"]), ("二至三十处", ["|30|处|二至三十"]),
    // Figures that are not exact keep their words.
    ("50余车", ["|50|车|50余"]), ("320多处", ["|320|处|320多"]), ("约30㎡", ["|30|㎡|约30"]), ("十余处", ["|10|处|十余"]),
    ("十来处", ["|10|处|十来"]), ("十几处", ["|10|处|十几"]), ("20多万㎡", ["|200000|㎡|20多万"]),
    ("20处左右", ["|20|处|约20"]), ("20左右处", ["|20|处|约20"]), ("3米多", ["|3|米|超3"]), ("30处以上", ["|30|处|不少于30"]),
    ("10以上处", ["|10|处|不少于10"]), ("10处以下", ["|10|处|不超过10"]), ("两个半桶", ["|2.5|桶|"]), ("3个半车", ["|3.5|车|"]),
    ("两个半", ["|2.5|个|"]),
    ("不到20处", ["|20|处|不到20"]), ("上百处", ["|100|处|上百"]), ("百余处", ["|100|处|百余"]),
    ("百十处", ["|110|处|百十"]), ("一百十处", ["|110|处|"]), ("3、4处", ["|4|处|3、4"]), ("三、四处", ["|4|处|三、四"]),
    // In a list figures that follow each other are a span, with the unit of thousands that they share.
    ("3、4万㎡", ["|40000|㎡|3、4万"]), ("三、四百户", ["|400|户|三、四百"]), ("三、四十处", ["|40|处|三、四十"]),
    ("十七、八处", ["|18|处|十七、八"]), ("二十三、四处", ["|24|处|二十三、四"]), ("17、18处", ["|18|处|17、18"]),
    ("9、10户", ["|10|户|9、10"]), ("约3、4千米", ["|4000|米|约3、4千"]), ("雨棚3、4处", ["雨棚|4|处|3、4"]),
    ("2吨半", ["|2.5|吨|"]), ("1万5千平米", ["|15000|㎡|"]), ("大概三四处", ["|4|处|大概三四"]), ("3亩半", ["|3.5|亩|"]),
    ("1t", ["|1|吨|"]), ("3处以内", ["|3|处|不超过3"]),
    ("2.5千克", ["|2.5|公斤|"]), ("1/3车", ["|0.33|车|1/3"]),
    ("不少于20处", ["|20|处|不少于20"]), ("不超过30处", ["|30|处|不超过30"]), ("共约12盏", ["|12|盏|约12"]),
    ("大概5处", ["|5|处|大概5"]), ("≥20处", ["|20|处|≥20"]), ("违建不少于20处", ["违建|20|处|不少于20"]),
    // Numbers that go on behind a word.
    ("一点五车", ["|1.5|车|"]), ("3点5米", ["|3.5|米|"]), ("十二点二五吨", ["|12.25|吨|"]), ("一点五万㎡", ["|15000|㎡|"]),
    ("三分之一车", ["|0.33|车|三分之一"]), ("四分之三车", ["|0.75|车|"]), ("2又1/2车", ["|2.5|车|"]),
    ("二又三分之一车", ["|2.33|车|二又三分之一"]), ("大门三分之二扇", ["大门|0.67|扇|三分之二"]), ("试点3处", ["试点|3|处|"]),
    ("约一点五车", ["|1.5|车|约一点五"]),
    ("数十处", ["|-|处|数十"]), ("几十处", ["|-|处|几十"]), ("好几百户", ["|-|户|好几百"]),
    // What is counted stands in front.
    ("水池50个", ["水池|50|个|"]), ("水池 50 个", ["水池|50|个|"]), ("煤棚小房70余处", ["煤棚小房|70|处|70余"]),
    ("路灯2～3盏", ["路灯|3|盏|2～3"]), ("大门约3扇", ["大门|3|扇|约3"]), ("违建三处", ["违建|3|处|"]),
    ("十字路口3处", ["十字路口|3|处|"]), ("一楼违建两处", ["一楼违建|2|处|"]), ("三轮车2辆", ["三轮车|2|辆|"]),
    ("六楼3户", ["六楼|3|户|"]), ("6楼 3户", ["6楼|3|户|"]), ("三层约2处", ["三层|2|处|约2"]), ("6楼", ["|6|楼|"]),
    ("3号楼违建2处", ["3号楼违建|2|处|"]), ("违建十二三处", ["违建|13|处|十二三"]),
    // Several.
    ("5户8人", ["|5|户|", "|8|人|"]), ("5户和8人", ["|5|户|", "|8|人|"]), ("3处/2户", ["|3|处|", "|2|户|"]),
    ("3处、5个", ["|3|处|", "|5|个|"]), ("水池50个，雨棚12处", ["水池|50|个|", "雨棚|12|处|"]),
    ("煤棚3处雨棚2处", ["煤棚|3|处|", "雨棚|2|处|"]), ("2-3处；半车", ["|3|处|2-3", "|0.5|车|"]),
    ("1,200处,3车", ["|1200|处|", "|3|车|"]), ("3处\n2户", ["|3|处|", "|2|户|"]),
  ]

  @Test(arguments: table) func read(text: String, means: [String]) throws {
    for place in [QuantityReading.Place.typed, .column] {
      let read = try #require(QuantityReading(text, in: place), "\(place)")
      #expect(Self.shown(read.quantities) == means)
      #expect(!read.hasRemark && read.quantities.allSatisfy { $0.id == "" })
    }
  }

  @Test(
    arguments: [
      "-3处", "2-处", "2-", "3-2处", "30-20处", "3-3处", "2-3-4处", "一三处", "一二三处", "百千处", "3.5.2米", "12,34处",
      "1/2/3车", "3/2车", "1/0车", "11月3日完成", "3月", "2023年", "3号", "3号楼", "2单元", "3点", "第3处", "80%",
      "2026-11-03", "电话13912345678", "水池14个已拆", "3处已拆除", "已与业主沟通", "尽快", "", "处", "半", "一半", "3处 -",
      "1e3处", "1.5e3处", "3x5米", "3X5米", "百分之三十处", "一点车", "一点三百处", "3点30分", "2又处", "2又3处", "2又3/2车", "三分之车",
      "一分之一车", "3或4处", "0.125吨", "十二三五处", "零五处", "99999999999999999999处", "两三四处", "2~~处", "几个", "若干处", "多处",
      "几", "两处半桶", "两个多桶", "1米2",
      // A bare figure beside another one: nobody can tell what it is of, or whether a span is meant.
      "3、6处", "三、六处", "17、8处", "3、4、5处", "3处、5", "5 3处", "3、5", "水池3处,雨棚4", "十几二十处", "3、40处",
    ] as [String])
  func refused(text: String) {
    #expect(QuantityReading(text, in: .typed) == nil)
    #expect(QuantityReading(text, in: .column) == nil)
    #expect(QuantityReading(text, in: .remark) == nil)
  }

  @Test("a bare figure has its category's unit wherever it is written, without one 处")
  func bareFigures() throws {
    for (text, means) in [
      ("7", "|7||"), ("３", "|3||"), ("2-3", "|3||2-3"), ("50余", "|50||50余"), ("3、4", "|4||3、4"),
      ("3.0", "|3||"),
    ] {
      for place in [QuantityReading.Place.typed, .column] {
        let read = try #require(QuantityReading(text, in: place))
        #expect(Self.shown(read.quantities) == [means] && read.lacksUnit)
        #expect(read.quantities(of: nil).map(\.unit) == ["处"])
        let lamps = try #require(BuiltInCategories.table.category(named: "路灯"))
        #expect(read.quantities(of: lamps).map(\.unit) == ["盏"])
      }
      #expect(QuantityReading(text, in: .remark) == nil)
    }
    #expect(QuantityReading("3车", in: .typed)?.lacksUnit == false)
    for (text, unit) in [("车", "车"), ("m2", "㎡"), ("平方米", "㎡"), (" 处 ", "处"), ("城管中队", nil), ("", nil)]
      as [(String, String?)]
    {
      #expect(QuantityReading.unit(text) == unit)
    }
    // A telephone number, and what is no number of things.
    for text in ["13834189901", "99999999", "三", "几", "半"] {
      #expect(
        QuantityReading(text, in: .column) == nil && QuantityReading(text, in: .typed) == nil, "\(text)")
    }
  }

  @Test("a unit that is not known is one where a quantity is typed, behind digits")
  func ownUnits() throws {
    #expect(Self.shown(try #require(QuantityReading("5 tanks", in: .typed)).quantities) == ["|5|tanks|"])
    #expect(Self.shown(try #require(QuantityReading("3桩", in: .typed)).quantities) == ["|3|桩|"])
    // The words of papers come back as they were written.
    for (text, means) in [
      ("about 3 tanks", "|3|tanks|about 3"), ("Over 20 tanks", "|20|tanks|over 20"),
      ("more than 5 sheds", "|5|sheds|more than 5"), ("at least 2 tanks", "|2|tanks|at least 2"),
    ] {
      let quantities = try #require(QuantityReading(text, in: .typed)).quantities
      #expect(Self.shown(quantities) == [means])
      let again = quantities.map { $0.text(blank: true) }.joined(separator: ", ")
      #expect(QuantityReading(again, in: .typed)?.quantities == quantities, "\(again)")
    }
    for text in ["3 or 4 tanks", "3 to 4 tanks", "3 x 5 tanks", "1e3 tanks"] {
      #expect(QuantityReading(text, in: .typed) == nil, "\(text)")
    }
    #expect(Approximation(written: "over 20") == Approximation(before: "over "))
    #expect(Self.shown(try #require(QuantityReading("共享单车12挂", in: .typed)).quantities) == ["共享单车|12|挂|"])
    for text in ["5 tanks", "3桩"] { #expect(QuantityReading(text, in: .column) == nil) }
    for text in ["三桩", "3桩子支架子", "3年", "3月份"] { #expect(QuantityReading(text, in: .typed) == nil, "\(text)") }
  }

  @Test("a cell may say more than its quantities; a form asks again")
  func remarks() throws {
    for text in ["12处（含违建3处）", "12处(含违建3处)", "12处，其中违建3处", "12处其中违建3处", "12处，含违建3处"] {
      let read = try #require(QuantityReading(text, in: .column))
      #expect(Self.shown(read.quantities) == ["|12|处|"] && read.hasRemark)
      #expect(QuantityReading(text, in: .typed) == nil)
    }
    #expect(QuantityReading("（含违建3处）", in: .column) == nil)
  }

  @Test("a remark is a quantity only when nothing else stands in it")
  func inRemarks() throws {
    #expect(Self.shown(try #require(QuantityReading("1个", in: .remark)).quantities) == ["|1|个|"])
    #expect(Self.shown(try #require(QuantityReading("2-3处", in: .remark)).quantities) == ["|3|处|2-3"])
    for text in ["水池14个", "多处", "数十处", "3", "5 tanks", "12处（含违建3处）"] {
      #expect(QuantityReading(text, in: .remark) == nil, "\(text)")
    }
  }

  @Test("no text takes long to read", arguments: ["3处", "违建3", "三", "2-3", "3,", "a1个 "])
  func longTexts(part: String) {
    #expect(QuantityReading(String(repeating: part, count: 5_000), in: .column) == nil)
    _ = QuantityReading(String(repeating: part, count: 120), in: .typed)
    _ = QuantityReading(String(repeating: part, count: 120), in: .column)
  }

  @Test("what is written comes back as the same quantity", arguments: table)
  func writtenAgain(text: String, means: [String]) throws {
    let quantities = try #require(QuantityReading(text, in: .column)).quantities
    for blank in [false, true] {
      let again = quantities.map { $0.text(blank: blank) }.joined(separator: "、")
      #expect(QuantityReading(again, in: .typed)?.quantities == quantities, "\(again)")
    }
    for quantity in quantities {
      #expect(Quantity(id: quantity.id, json: quantity.json) == quantity)
    }
  }

  @Test("a figure that is done is one, in digits or characters")
  func figures() {
    for (text, figure) in [("3", 300), ("３", 300), ("3.5", 350), (" 12 ", 1200), ("十二", 1200), ("1/2", 50)] {
      #expect(Decimal2(typed: text)?.hundredths == Int64(figure), "\(text)")
    }
    for text in ["", "2-3", "50余", "3处", "-3", "十二三", "数十"] {
      #expect(Decimal2(typed: text) == nil, "\(text)")
    }
  }

  @Test("of a span its lower figure is the least that must be done")
  func least() throws {
    func quantity(_ text: String) throws -> Quantity {
      try #require(QuantityReading(text, in: .typed)?.quantities.first)
    }
    for (text, least) in [
      ("2-3处", 200), ("二三十处", 2000), ("50余车", 5000), ("7个", 700), ("1-2万㎡", 1_000_000),
      ("3、4万㎡", 3_000_000), ("十七、八处", 1700),
    ] {
      #expect(try quantity(text).least?.hundredths == Int64(least), "\(text)")
    }
    #expect(try quantity("数十处").least == nil)
    // An old or a foreign ledger's words that are no figure leave the figure as it is.
    #expect(Quantity(id: "", unit: "处", planned: 5, approximate: "好多").least == 5)
    #expect(Quantity(id: "", unit: "处", planned: 5, approximate: "2-3").least == 5)
  }
}
