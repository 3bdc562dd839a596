/// How much of a package is read at most.
public struct PackageLimits: Sendable, Hashable {
  /// How many parts it may have.
  public var parts = 20_000
  /// How many bytes a part may come to that is read as it flows by.
  public var flowing = 1 << 30
  /// How many bytes a part may come to that is held in memory, and how many the texts of a workbook may.
  public var held = 256 << 20
  /// How many bytes all parts may come to.
  public var together = 2 << 30
  /// How many times larger than it is packed a part of more than 16 MiB may be: a million formatted blank rows come to
  /// some 15, and deflate's most is 1,032.
  public var ratio = 300
  /// How many cells a sheet may have that hold something.
  public var cells = 20_000_000
  /// How many cells all sheets together may have that are kept from the first reading on, where one part holds every sheet
  /// (OpenDocument, XML of 2003): up to here such a part is read but once.
  public var kept = 1_000_000
  /// How many remarks on the cells of a sheet are told. Those that guard what a cell is taken for
  /// (`SheetRemark.Kind.isGuard`) are told whatever comes, no more than there are cells, and count for nothing here.
  public var remarks = 100_000
  /// How many comments, pictures and merged areas together a sheet may have.
  public var marks = 1_000_000

  /// The usual limits: more than any office's file has.
  public static let usual = PackageLimits()
}
