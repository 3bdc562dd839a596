/// A photo as the caller has read it.
public struct Picture: Sendable, Hashable {
  /// The kinds of pictures that a page may hold: what every browser shows and none runs.
  public enum Kind: String, Sendable, Hashable {
    case jpeg, png, gif, webp

    /// The kind of a file by its first bytes; nothing for anything else, whatever its name says.
    public init?(_ bytes: [UInt8]) {
      if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
        self = .jpeg
      } else if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
        self = .png
      } else if bytes.starts(with: Array("GIF8".utf8)) {
        self = .gif
      } else if bytes.starts(with: Array("RIFF".utf8)), bytes.dropFirst(8).starts(with: Array("WEBP".utf8)) {
        self = .webp
      } else {
        return nil
      }
    }
  }

  /// What kind of picture it is.
  public var kind: Kind
  /// The file's content.
  public var bytes: [UInt8]

  /// The picture of a file; nothing when its first bytes are no picture's.
  public init?(_ bytes: [UInt8]) {
    guard let kind = Kind(bytes) else { return nil }
    (self.kind, self.bytes) = (kind, bytes)
  }
}

/// How a place looked before and after.
public struct PicturePair: Sendable, Hashable {
  /// What is shown: number and title.
  public var caption: String
  /// Before.
  public var before: Picture?
  /// After.
  public var after: Picture?
  /// The words under the two pictures.
  public var words: [String]

  /// A pair under a caption; `words` stand under the one before and the one after.
  public init(_ caption: String, before: Picture?, after: Picture?, words: [String]) {
    (self.caption, self.before, self.after, self.words) = (caption, before, after, words)
  }

  /// The pictures that are there, with the words under them.
  var shown: [(picture: Picture, words: String)] {
    zip([before, after], words).compactMap { picture, words in picture.map { ($0, words) } }
  }
}
