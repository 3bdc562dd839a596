/// A ZIP archive of files that is to be written, as every system opens one: names in UTF-8, folders by `/`.
public struct NewArchive {
  private var writer = ArchiveWriter()

  /// An archive without files.
  public init() {}

  /// Adds a file under its path within the archive.
  public mutating func add(_ path: String, _ content: [UInt8]) { writer.add(path, content) }

  /// The archive as bytes; nothing may be added behind.
  public mutating func bytes() -> [UInt8] { writer.finish() }
}
