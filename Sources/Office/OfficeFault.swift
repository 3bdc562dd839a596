/// Why a file of an office suite is not read.
public enum OfficeFault: Error, Sendable, Hashable {
  /// The file breaks off or contradicts itself; the name of the part, empty for the package as a whole.
  case damaged(part: String)
  /// A part that every such file has is not there.
  case missing(part: String)
  /// A part is packed in a way that no office suite uses.
  case unknownPacking(part: String)
  /// There are more parts than an office's file has.
  case tooManyParts(Int)
  /// A part, or all of them together, comes to more than is read.
  case tooLarge(part: String)
  /// A part is packed so tightly that it was made to fill memory.
  case suspiciousPacking(part: String)
  /// A part declares a document type, by which entities are made: no office suite writes one.
  case documentType(part: String)
  /// The file has a password.
  case password
  /// There is no sheet.
  case noSheets
}
