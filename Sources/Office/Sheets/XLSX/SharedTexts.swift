/// The texts that the cells of a workbook share: one buffer and where each ends.
///
/// Runs of a rich text are joined; what is only a reading aid of it (rPh) is left out.
struct SharedTexts: Sendable {
  private var buffer: [UInt8] = []
  private var ends: [Int] = []

  /// No texts.
  init() {}

  /// The texts of a part. Throws when it is damaged or too large.
  init(_ part: String, of package: PackageParts) throws(OfficeFault) {
    let listener = Listener(limit: package.limits.held)
    try XMLReader.read(part, of: package, for: listener)
    if listener.isSatisfied { throw .tooLarge(part: part) }
    self = listener.texts
  }

  /// The text of a number; nothing where there is none of it.
  subscript(_ number: Int) -> String? {
    guard ends.indices.contains(number) else { return nil }
    let start = number == 0 ? 0 : ends[number - 1]
    return buffer.withUnsafeBufferPointer {
      EscapedText.plain(UnsafeBufferPointer(rebasing: $0[start..<ends[number]]))
    }
  }

  private final class Listener: XMLListener {
    var texts = SharedTexts()
    private var isPhonetic = false
    private var isText = false
    private let limit: Int
    private(set) var isSatisfied = false

    init(limit: Int) { self.limit = limit }

    func begin(_ name: XMLName, _ attributes: XMLAttributes) {
      switch name {
      case "t": isText = !isPhonetic
      case "rPh": isPhonetic = true
      default: break
      }
    }

    func end(_ name: XMLName) {
      switch name {
      case "t": isText = false
      case "rPh": isPhonetic = false
      case "si": texts.ends.append(texts.buffer.count)
      default: break
      }
    }

    func text(_ piece: UnsafeBufferPointer<UInt8>) {
      guard isText else { return }
      texts.buffer.append(contentsOf: piece)
      if texts.buffer.count > limit { isSatisfied = true }
    }
  }
}

/// Shared texts that were asked for lately: most cells of a table name one of a few hundred, and need not decode it anew.
struct DecodedTexts {
  private var texts: [(number: Int, text: String)?] = []

  /// How many are remembered: the latest of each place.
  private static let places = 1 << 12

  /// The text of a number; nothing where there is none of it.
  mutating func text(_ number: Int, of shared: SharedTexts) -> String? {
    if texts.isEmpty { texts = Array(repeating: nil, count: Self.places) }
    let place = number & (Self.places - 1)
    if let known = texts[place], known.number == number { return known.text }
    guard let text = shared[number] else { return nil }
    texts[place] = (number, text)
    return text
  }
}
