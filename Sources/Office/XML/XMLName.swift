import Glibc

/// The name of an element or an attribute while it is told: the namespace, a line end, the local name.
///
/// A pointer into the parser's memory, so that a sheet of a million cells makes no texts of its names.
struct XMLName {
  /// What stands between namespace and local name: it stands in no URI.
  static let separator = UInt8(ascii: "\n")

  private let whole: UnsafePointer<CChar>
  private let local: UnsafePointer<CChar>

  /// The name that the parser tells.
  init(_ whole: UnsafePointer<CChar>) {
    self.whole = whole
    local = strrchr(whole, Int32(XMLName.separator)).map { UnsafePointer($0) + 1 } ?? whole
  }

  /// The name without its namespace.
  var text: String { String(cString: local) }

  /// Whether it stands in a namespace.
  var isQualified: Bool { local != whole }

  /// Whether the namespace's name begins so.
  func stands(in space: StaticString) -> Bool {
    isQualified
      && space.withUTF8Buffer {
        memcmp(whole, $0.baseAddress!, min($0.count, local - whole)) == 0 && $0.count < local - whole
      }
  }

  /// Whether the local name is this one.
  static func ~= (name: StaticString, told: XMLName) -> Bool {
    name.withUTF8Buffer {
      strcmp(told.local, UnsafeRawPointer($0.baseAddress!).assumingMemoryBound(to: CChar.self)) == 0
    }
  }
}

/// The attributes of an element while it is told.
struct XMLAttributes {
  private let list: UnsafeMutablePointer<UnsafePointer<CChar>?>

  /// Names and values in turn, and nothing behind the last.
  init(_ list: UnsafeMutablePointer<UnsafePointer<CChar>?>) { self.list = list }

  /// The value of the attribute without a namespace, as it stands in memory.
  func bytes(_ name: StaticString) -> UnsafePointer<CChar>? {
    var place = list
    while let key = place[0] {
      let told = XMLName(key)
      if name ~= told, !told.isQualified { return place[1] }
      place += 2
    }
    return nil
  }

  /// The value of the attribute without a namespace.
  subscript(_ name: StaticString) -> String? { bytes(name).map { String(cString: $0) } }

  /// The value of the attribute of any namespace, such as `r:id`, which two editions of the format name otherwise.
  func qualified(_ name: StaticString) -> String? { value(name) { $0.isQualified } }

  /// The value of the attribute in the namespace whose name begins so.
  func value(_ name: StaticString, in space: StaticString) -> String? { value(name) { $0.stands(in: space) } }

  private func value(_ name: StaticString, where fits: (XMLName) -> Bool) -> String? {
    var place = list
    while let key = place[0] {
      let told = XMLName(key)
      if name ~= told, fits(told) { return place[1].map { String(cString: $0) } }
      place += 2
    }
    return nil
  }

  /// The whole number that an attribute without a namespace holds.
  func number(_ name: StaticString) -> Int? { self[name].flatMap { Int($0) } }

  /// Whether an attribute without a namespace says yes: `1`, `true`, `on`.
  func says(_ name: StaticString) -> Bool { self[name].map { ["1", "true", "on"].contains($0) } ?? false }
}
