import LedgerModel
import Office

/// A picture in a row of a workbook: what it shows of the item, and what it will be called.
public struct RowPicture: Sendable, Hashable {
  /// Which moment it shows, by the heading that it lies under: before the work, unless the heading says after.
  public let phase: EvidencePhase
  /// Where it comes from: the cell, and the heading above it.
  public let name: String
  let picture: SheetPicture

  init(_ picture: SheetPicture, under column: ColumnReading?) {
    self.picture = picture
    let heading = CellText.bare(column?.heading ?? "")
    let isAfter = column?.field == .evidenceAfter || heading.contains("后") || heading.contains("after")
    phase = isAfter ? .after : .before
    let ending = picture.part?.split(separator: ".").last.map { ".\($0)" } ?? ""
    name =
      String("\(picture.place.row)-\(heading.isEmpty ? "" : heading + "-")".prefix(80))
      + RowPicture.title(picture) + ending
  }

  /// What the file calls it, without what no name of a file has.
  private static func title(_ picture: SheetPicture) -> String {
    let plain = picture.name.filter { $0.isLetter || $0.isNumber || "-_ ".contains($0) }
    return String(plain.prefix(60)).trimmed
  }
}

/// The files of the pictures of a workbook, read when they are asked for.
struct PictureFiles: Sendable {
  let book: Spreadsheet
  /// The pictures that become evidence, by the hashes of their files.
  var taken: [String: SheetPicture] = [:]
}

extension ImportReading {
  /// Whether a row has a picture.
  public var hasPictures: Bool { pictures != nil && rows.contains { !$0.pictures.isEmpty } }

  /// The reading without its rows, which a plan has taken over: what keeps their photos needs no more.
  public var withoutRows: ImportReading {
    var reading = self
    reading.rows = ImportedRows()
    return reading
  }

  /// Makes the pictures of the rows evidence of `limit` bytes at most, by the `hash` under which each will be kept. What
  /// is larger, or only led to by the file, stays left out, and is said of rows that come in.
  public mutating func takePictures(atMost limit: Int, hash: ([UInt8]) -> String) {
    guard var files = pictures else { return }
    for place in rows.indices where !rows[place].pictures.isEmpty {
      for found in rows[place].pictures {
        guard let content = try? files.book.content(of: found.picture), !content.isEmpty,
          content.count <= limit
        else { continue }
        let key = hash(content)
        files.taken[key] = found.picture
        rows[place].evidence.append(
          ImportedEvidence(phase: found.phase, name: found.name, hash: key, size: Int64(content.count)))
      }
    }
    pictures = files
  }

  /// Hands over the photos of items that come in, each once, to be kept before a change names them. Throws that one cannot
  /// be read any more, or what `keep` throws.
  public func keepPhotos(
    of items: some Sequence<ImportedItem>, _ keep: ([UInt8]) throws -> Void
  ) throws {
    for hash in Set(items.lazy.flatMap(\.evidence).map(\.hash)).sorted() {
      if let content = try content(ofEvidence: hash) { try keep(content) }
    }
  }

  /// The file of a picture that became evidence, by its hash. Throws when it cannot be read any more.
  public func content(ofEvidence hash: String) throws(ImportRefusal) -> [UInt8]? {
    guard let files = pictures, let picture = files.taken[hash] else { return nil }
    do { return try files.book.content(of: picture) } catch { throw .office(error) }
  }
}

extension ImportedRow {
  /// What becomes of the pictures in the row, where it comes in: how many are evidence, and how many are not. A row that is
  /// left out is told as that.
  var pictureProblems: [ImportProblem] {
    let left = pictures.count - evidence.count
    var kinds: [ImportProblem.Kind] = []
    if !evidence.isEmpty { kinds.append(.picturesTaken(evidence.count)) }
    if left > 0 { kinds.append(.picturesLeftOut(left)) }
    return kinds.map { ImportProblem(line: line, kind: $0) }
  }
}
