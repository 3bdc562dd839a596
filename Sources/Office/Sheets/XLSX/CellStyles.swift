/// The number formats of a workbook's cell styles, by the number that a cell names (xl/styles.xml).
struct CellStyles: Sendable {
  private var formats: [NumberFormat] = []

  /// No styles: every number as it comes.
  init() {}

  /// The styles of a part. Throws when it is damaged.
  init(_ part: String, of package: PackageParts) throws(OfficeFault) {
    let listener = Listener()
    try XMLReader.read(part, of: package, for: listener)
    formats = listener.used.map { listener.own[$0] ?? NumberFormat(builtIn: $0) }
  }

  /// The format of a style. A cell without a style has none, whatever its column or row says.
  subscript(_ style: Int) -> NumberFormat { formats.indices.contains(style) ? formats[style] : .general }

  private final class Listener: XMLListener {
    var own: [Int: NumberFormat] = [:]
    var used: [Int] = []
    private var isOfCells = false
    let isSatisfied = false

    func begin(_ name: XMLName, _ attributes: XMLAttributes) {
      switch name {
      case "numFmt":
        if let identifier = attributes.number("numFmtId"), let code = attributes["formatCode"] {
          own[identifier] = NumberFormat(code)
        }
      case "cellXfs": isOfCells = true
      case "xf": if isOfCells { used.append(attributes.number("numFmtId") ?? 0) }
      default: break
      }
    }

    func end(_ name: XMLName) { if "cellXfs" ~= name { isOfCells = false } }
    func text(_ piece: UnsafeBufferPointer<UInt8>) {}
  }
}
