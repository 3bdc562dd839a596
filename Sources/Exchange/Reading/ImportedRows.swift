/// The rows of a reading, in slices: a file of a hundred thousand rows takes no place for all of them at once, neither
/// while it is read nor while it is planned, for each slice can be given up when it is done with.
public struct ImportedRows: Sendable {
  /// How many rows a slice has, but the last.
  private static let slice = 64

  private var slices: [[ImportedRow]] = []

  /// No rows.
  init() {}

  /// Adds a row.
  mutating func append(_ row: ImportedRow) {
    if slices.last.map({ $0.count == Self.slice }) ?? true {
      slices.append([])
      slices[slices.count - 1].reserveCapacity(Self.slice)
    }
    slices[slices.count - 1].append(row)
  }

  /// Gives up all rows, one after the other; none is left.
  mutating func givenUp() -> GivenRows {
    defer { slices = [] }
    return GivenRows(slices)
  }
}

extension ImportedRows: RandomAccessCollection, MutableCollection {
  /// The first row's place.
  public var startIndex: Int { 0 }
  /// The place behind the last row.
  public var endIndex: Int { slices.last.map { (slices.count - 1) * Self.slice + $0.count } ?? 0 }

  /// The row of a place.
  public subscript(place: Int) -> ImportedRow {
    get { slices[place / Self.slice][place % Self.slice] }
    _modify { yield &slices[place / Self.slice][place % Self.slice] }
  }
}

/// Rows that are given up: a slice is gone when its last row was taken. A class, because who iterates it and who made it
/// must not both hold the slices.
final class GivenRows: Sequence, IteratorProtocol {
  private var slices: [[ImportedRow]]
  private var slice: [ImportedRow] = []
  private var (nextSlice, nextRow) = (0, 0)

  fileprivate init(_ slices: [[ImportedRow]]) { self.slices = slices }

  func next() -> ImportedRow? {
    if nextRow == slice.count {
      guard nextSlice < slices.count else {
        slice = []
        nextRow = 0
        return nil
      }
      swap(&slice, &slices[nextSlice])
      slices[nextSlice] = []
      (nextSlice, nextRow) = (nextSlice + 1, 0)
    }
    defer { nextRow += 1 }
    return slice[nextRow]
  }
}
