import LedgerModel
import Office
import Wording

extension PaperForm {
  /// Whether a paper in it shows photos: an office's own form, where it has a place for them; others `usually` or not.
  public func showsPhotos(usually: Bool) -> Bool {
    guard case .template(let template, _) = self else { return usually }
    return template.names.contains(where: \.isPicture)
  }
}

extension Document {
  /// Puts photos into what fills an office's own form: those of each element of a list, and those that are the paper's.
  func putPhotos(into content: inout TemplateContent) {
    for (part, pairs) in photos {
      guard var list = content.lists[part.rawValue] else {
        if let pair = pairs[0] { content.pictures[part.rawValue] = pictures(of: pair, .photos) }
        continue
      }
      for column in part.photoColumns {
        list.pictures[column.rawValue] = list.rows.indices.map { place in
          pairs[place].map { pictures(of: $0, column) } ?? .init()
        }
      }
      content.lists[part.rawValue] = list
    }
  }

  /// The photos of an element as a column has them: both sides beside one another, which their caption names, or one alone.
  private func pictures(of pair: PicturePair, _ column: PaperColumn) -> TemplateContent.Pictures {
    let words = Words.of(language).papers
    let sides =
      switch column {
      case .photoBefore: pair.sides.prefix(1)
      case .photoAfter: pair.sides.suffix(1)
      default: pair.sides[...]
      }
    let there = sides.compactMap { side in side.picture.map { (picture: $0, words: side.words) } }
    let shown = there.compactMap { side in
      EmbeddedPicture(side.picture.bytes).map { TemplateContent.Pictures.Shown($0, side.words) }
    }
    // What no word processor shows is named instead.
    let others = there.filter { EmbeddedPicture($0.picture.bytes) == nil }
      .map { words.notEmbedded($0.picture.kind.rawValue) }
    let caption = column == .photos && !shown.isEmpty ? [words.photoSides(shown.map(\.words))] : []
    return .init(shown, caption: (caption + others).joined(separator: " "))
  }
}
