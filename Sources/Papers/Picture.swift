import Office

/// A photo as the caller has read it.
public struct Picture: Sendable, Hashable {
  /// The kinds of pictures that a page may hold.
  public typealias Kind = PictureKind

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

  /// The same without what was done since; nothing where there is no photo of before.
  var beforeAlone: PicturePair? {
    guard before != nil else { return nil }
    var pair = self
    pair.after = nil
    return pair
  }

  /// Both sides, whether there is a picture or not, with the words under them.
  var sides: [(picture: Picture?, words: String)] {
    zip([before, after], words).map { (picture: $0, words: $1) }
  }

  /// The pictures that are there, with the words under them.
  var shown: [(picture: Picture, words: String)] {
    zip([before, after], words).compactMap { picture, words in picture.map { ($0, words) } }
  }
}
