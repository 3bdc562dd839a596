import Office

/// The looks of a paper's parts in a document for Word, under one name in every form.
enum PaperStyle: String, CaseIterable {
  case body, title, subtitle, heading, label, lead, item, small, signature
  case cell, cellFigure, cellCode, cellHead, photo, caption
  case redHead, number, addressees, office, date, imprint, foot

  /// The name that lists of styles show.
  var shown: String {
    switch self {
    case .body: "Normal"
    case .title: "Title"
    case .subtitle: "Subtitle"
    case .heading: "heading 1"
    case .foot: "footer"
    default: "Paper " + rawValue
    }
  }
}

/// The fonts of papers: those that Windows has, with the names that offices' own and other systems have for the like.
enum PaperFont {
  /// For titles: 小标宋 is what offices buy; without it 华文中宋 and 宋体 come next.
  static let title = TextDocument.Font(
    "方正小标宋简体", others: ["方正小标宋_GBK", "FZXiaoBiaoSong-B05S", "小标宋体", "华文中宋", "STZhongsong", "宋体", "SimSun"])
  static let fangsong = TextDocument.Font(
    "仿宋_GB2312", others: ["仿宋", "FangSong", "方正仿宋_GBK", "华文仿宋", "STFangsong"])
  static let kaiti = TextDocument.Font("楷体_GB2312", others: ["楷体", "KaiTi", "方正楷体_GBK", "华文楷体", "STKaiti"])
  static let heiti = TextDocument.Font("黑体", others: ["SimHei", "方正黑体_GBK", "华文黑体", "STHeiti"])
  static let songti = TextDocument.Font("宋体", others: ["SimSun", "方正书宋_GBK", "华文宋体", "STSong"])
}

extension TextDocument.Style {
  /// A style of a paper, changed as the closure says.
  fileprivate init(
    _ style: PaperStyle, _ font: TextDocument.Font, _ size: Int, _ change: (inout Self) -> Void = { _ in }
  ) {
    self.init(style.rawValue, style.shown, font, size)
    change(&self)
  }
}

extension [TextDocument.Style] {
  /// An office's plain form: 宋体 小四, headings in 黑体.
  static func plain(tables size: Int) -> [TextDocument.Style] {
    let (song, hei) = (PaperFont.songti, PaperFont.heiti)
    return [
      .init(.body, song, 24) { ($0.firstLine, $0.line, $0.below) = (200, .exactly(440), 40) },
      .init(.title, hei, 36) {
        ($0.alignment, $0.line, $0.below, $0.staysWithNext) = (.center, .exactly(560), 120, true)
      },
      .init(.subtitle, song, 24) { ($0.alignment, $0.line, $0.below) = (.center, .exactly(440), 200) },
      .init(.heading, hei, 28) {
        ($0.alignment, $0.line, $0.above, $0.below) = (.left, .exactly(480), 200, 60)
        ($0.staysWithNext, $0.outline) = (true, 0)
      },
      .init(.label, hei, 24),
      .init(.lead, song, 24) { ($0.alignment, $0.line, $0.hanging) = (.left, .exactly(440), 300) },
      // The sign of a point stands where other paragraphs begin, and its lines under one another.
      .init(.item, song, 24) { ($0.line, $0.left, $0.hanging) = (.exactly(440), 200, 150) },
      .init(.addressees, song, 24) { ($0.alignment, $0.line, $0.below) = (.left, .exactly(440), 40) },
      .init(.small, song, 18) { ($0.line, $0.above) = (.exactly(300), 40) },
      .init(.signature, song, 24) { ($0.alignment, $0.line, $0.above) = (.left, .exactly(440), 600) },
      .init(.office, song, 24) {
        ($0.alignment, $0.line, $0.above, $0.right) = (.right, .exactly(440), 300, 200)
        $0.staysWithNext = true
      },
      .init(.date, song, 24) {
        ($0.alignment, $0.line, $0.below, $0.right) = (.right, .exactly(440), 200, 200)
      },
    ] + tables(song, hei, size: size)
      + [.init(.foot, song, 18) { ($0.alignment, $0.line) = (.center, .times(240)) }]
  }

  /// The form of GB/T 9704-2012: 三号 仿宋 on 22 lines of 28 characters, title 二号 小标宋, headings 黑体; the office's name
  /// in red as large as it fits on a line.
  static func official(
    _ head: Letterhead, redHead: String, date: String, tables size: Int
  ) -> [TextDocument.Style] {
    let (fang, hei) = (PaperFont.fangsong, PaperFont.heiti)
    // A line of the page.
    let line = TextDocument.Line.exactly(579)
    // A quarter of a point closer, 28 letters fill a line by themselves. On the grid of the page LibreOffice draws lines
    // with figures in them apart over the whole width.
    func close(_ style: inout TextDocument.Style) { style.spacing = -5 }
    return [
      .init(.body, fang, 32) {
        ($0.firstLine, $0.line) = (200, line)
        close(&$0)
      },
      .init(.title, PaperFont.title, 44) {
        ($0.alignment, $0.line, $0.above, $0.below) = (.center, .exactly(680), 1158, 579)
        $0.staysWithNext = true
      },
      .init(.subtitle, PaperFont.kaiti, 32) { ($0.alignment, $0.line, $0.below) = (.center, line, 579) },
      .init(.heading, hei, 32) {
        ($0.firstLine, $0.line, $0.staysWithNext, $0.outline) = (200, line, true, 0)
        close(&$0)
      },
      .init(.label, hei, 32),
      .init(.lead, fang, 32) {
        ($0.alignment, $0.line, $0.left, $0.hanging) = (.left, line, 200, 300)
        close(&$0)
      },
      .init(.item, fang, 32) {
        ($0.firstLine, $0.line) = (200, line)
        close(&$0)
      },
      .init(.small, fang, 21) { ($0.firstLine, $0.line, $0.above) = (200, .exactly(340), 60) },
      .init(.signature, fang, 32) { ($0.alignment, $0.line, $0.above) = (.left, line, 579) },
    ] + tables(fang, hei, size: size)
      + around(head, redHead: redHead, date: date)
  }

  /// What stands around the text of an official paper.
  private static func around(_ head: Letterhead, redHead: String, date: String) -> [TextDocument.Style] {
    let fang = PaperFont.fangsong
    let line = TextDocument.Line.exactly(579)
    // 156 mm are 442 points.
    let red = Swift.max(22, Swift.min(62, 440 / Swift.max(1, redHead.count))) * 2
    // The date ends four characters before the margin and the office's name stands over its middle (7.3.5.1); a name
    // longer than the date ends two characters before the margin.
    let (office, day) = (head.office.count * 100, date.reduce(0) { $0 + ($1.isASCII ? 50 : 100) })
    let over = 400 + (day - office) / 2
    return [
      .init(.redHead, PaperFont.title, red) {
        ($0.alignment, $0.colour, $0.above, $0.line) = (.center, "FF0000", 1984, .times(240))
      },
      .init(.number, fang, 32) { ($0.alignment, $0.line, $0.above) = (.center, line, 1158) },
      .init(.addressees, fang, 32) {
        ($0.alignment, $0.line, $0.spacing) = (.left, line, -5)
      },
      .init(.office, fang, 32) {
        ($0.alignment, $0.line, $0.above, $0.right) = (.right, line, 1158, Swift.max(200, over))
        $0.staysWithNext = true
      },
      .init(.date, fang, 32) {
        ($0.alignment, $0.line) = (.right, line)
        $0.right = over < 200 ? Swift.max(0, 200 + (office - day) / 2) : 400
      },
      .init(.imprint, fang, 28) { ($0.left, $0.right, $0.line) = (100, 100, .exactly(480)) },
      .init(.foot, PaperFont.songti, 28) { ($0.alignment, $0.line) = (.center, .times(240)) },
    ]
  }

  private static func tables(
    _ font: TextDocument.Font, _ heading: TextDocument.Font, size: Int
  ) -> [TextDocument.Style] {
    func style(
      _ style: PaperStyle, _ font: TextDocument.Font, _ alignment: TextDocument.Alignment
    ) -> TextDocument.Style {
      .init(style, font, size) { ($0.alignment, $0.line) = (alignment, .times(252)) }
    }
    return [
      style(.cell, font, .left), style(.cellFigure, font, .center), style(.cellCode, font, .center),
      style(.cellHead, heading, .center), style(.photo, font, .center),
      .init(.caption, heading, 21) {
        ($0.alignment, $0.line, $0.above, $0.below, $0.staysWithNext) = (.left, .times(252), 120, 60, true)
      },
    ]
  }
}
