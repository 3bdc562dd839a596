import CExpat

/// What takes in a part of XML as it flows by.
protocol XMLListener: AnyObject {
  /// An element begins. Name and attributes are there only while this runs.
  func begin(_ name: XMLName, _ attributes: XMLAttributes)
  /// An element ends.
  func end(_ name: XMLName)
  /// Text, a piece of it: UTF-8.
  func text(_ piece: UnsafeBufferPointer<UInt8>)
  /// Whether nothing more is wanted.
  var isSatisfied: Bool { get }
}

/// Reads XML piece by piece, with namespaces and without document types: these alone make entities, and no office suite
/// writes one.
///
/// It holds no more than the names of the elements that are open.
final class XMLReader {
  private let parser: XML_Parser
  private let part: String
  // The parser calls back while a piece is fed, and never longer than this reader is.
  fileprivate unowned let listener: any XMLListener
  private var hasDocumentType = false

  /// The version of expat, such as `expat_2.5.0`.
  static var version: String { String(cString: XML_ExpatVersion()) }

  /// A reader of the part of that name for `listener`, which must outlive it. Text that was decoded before `isUTF8`,
  /// whatever encoding it declares.
  init(_ part: String, for listener: any XMLListener, isUTF8: Bool = false) throws(OfficeFault) {
    guard let parser = XML_ParserCreateNS(isUTF8 ? "UTF-8" : nil, XML_Char(bitPattern: XMLName.separator))
    else { throw .tooLarge(part: part) }
    self.parser = parser
    self.part = part
    self.listener = listener
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetElementHandler(parser, tellBegin, tellEnd)
    XML_SetCharacterDataHandler(parser, tellText)
    XML_SetStartDoctypeDeclHandler(parser) { reader, _, _, _, _ in XMLReader.of(reader)?.refuse() }
  }

  deinit { XML_ParserFree(parser) }

  /// Whether the listener has all that it wants.
  var isSatisfied: Bool { listener.isSatisfied }

  /// Takes the next piece. Throws when it is not well-formed, or declares a document type.
  func feed(_ piece: UnsafeRawBufferPointer) throws(OfficeFault) { try parse(piece, isLast: false) }

  /// Says that this was all. Throws when elements are still open.
  func finish() throws(OfficeFault) { try parse(UnsafeRawBufferPointer(start: nil, count: 0), isLast: true) }

  private func parse(_ piece: UnsafeRawBufferPointer, isLast: Bool) throws(OfficeFault) {
    var left = piece
    repeat {
      let count = min(left.count, 1 << 20)
      let answer = XML_Parse(
        parser, left.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(count),
        isLast && count == left.count ? 1 : 0)
      if hasDocumentType { throw .documentType(part: part) }
      guard answer == XML_STATUS_OK else { throw .damaged(part: part) }
      left = UnsafeRawBufferPointer(rebasing: left[count...])
    } while !left.isEmpty && !isSatisfied
  }

  fileprivate func refuse() {
    hasDocumentType = true
    XML_StopParser(parser, 0)
  }

  fileprivate static func of(_ reader: UnsafeMutableRawPointer?) -> XMLReader? {
    reader.map { Unmanaged<XMLReader>.fromOpaque($0).takeUnretainedValue() }
  }
}

// What expat calls: C functions that find their reader again by its address.

private func tellBegin(
  _ reader: UnsafeMutableRawPointer?, _ name: UnsafePointer<CChar>?,
  _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>?
) {
  guard let name, let attributes else { return }
  XMLReader.of(reader)?.listener.begin(XMLName(name), XMLAttributes(attributes))
}

private func tellEnd(_ reader: UnsafeMutableRawPointer?, _ name: UnsafePointer<CChar>?) {
  guard let name else { return }
  XMLReader.of(reader)?.listener.end(XMLName(name))
}

private func tellText(_ reader: UnsafeMutableRawPointer?, _ text: UnsafePointer<CChar>?, _ count: Int32) {
  guard let text else { return }
  text.withMemoryRebound(to: UInt8.self, capacity: Int(count)) {
    XMLReader.of(reader)?.listener.text(UnsafeBufferPointer(start: $0, count: Int(count)))
  }
}

extension XMLReader {
  /// Reads a part of a package for `listener`, until that is satisfied. Throws when the part is not there, damaged, too
  /// large or declares a document type.
  static func read(_ part: String, of package: PackageParts, for listener: any XMLListener)
    throws(OfficeFault)
  {
    let reader = try XMLReader(part, for: listener)
    var fault: OfficeFault?
    try package.flow(part) { piece in
      do throws(OfficeFault) { try reader.feed(piece) } catch { fault = error }
      return fault == nil && !reader.isSatisfied
    }
    if let fault { throw fault }
    if !reader.isSatisfied { try reader.finish() }
  }

  /// Reads UTF-8 text as XML for `listener`.
  static func read(utf8 text: [UInt8], named part: String, for listener: any XMLListener) throws(OfficeFault)
  {
    let reader = try XMLReader(part, for: listener, isUTF8: true)
    try text.withUnsafeBufferPointer { bytes throws(OfficeFault) in
      try reader.feed(UnsafeRawBufferPointer(bytes))
    }
    if !reader.isSatisfied { try reader.finish() }
  }
}
