import LedgerModel

/// The photos of a paper, read one by one and no more than a word processor opens.
public final class PaperPhotos {
  /// The most that the photos of a paper come to, in bytes.
  public static let usual = 256 << 20

  private let read: (String) -> [UInt8]?
  private let limit: Int
  private var bytes = 0

  /// Photos that are `read` by the hashes of their files, at most so many bytes of them.
  public init(atMost limit: Int = usual, _ read: @escaping (String) -> [UInt8]?) {
    (self.read, self.limit) = (read, limit)
  }

  /// Whether more were asked for than a paper takes: it is not the whole paper then.
  public var areTooMany: Bool { bytes > limit }

  /// A photo; nothing where the file is none, is missing, or one too many.
  public func picture(of evidence: Evidence) -> Picture? {
    guard !areTooMany, let picture = read(evidence.hash).flatMap(Picture.init) else { return nil }
    bytes += picture.bytes.count
    return areTooMany ? nil : picture
  }
}
