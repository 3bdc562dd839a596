/// A file with sheets, of whatever kind.
protocol SheetSource: Sendable {
  /// The sheets in their order.
  var sheets: [SheetName] { get }
  /// Reads a sheet as far as so many rows that hold something; comments and pictures where it is read whole (`.max`).
  func read(_ place: Int, rows limit: Int) throws(OfficeFault) -> SheetTable
  /// How many rows of a sheet hold something.
  func count(_ place: Int) throws(OfficeFault) -> Int
}

/// A sheet as its file names it.
public struct SheetName: Sendable, Hashable {
  /// Its name.
  public let name: String
  /// Whether it is hidden.
  public let isHidden: Bool

  /// A name.
  init(_ name: String, isHidden: Bool = false) { (self.name, self.isHidden) = (name, isHidden) }
}
