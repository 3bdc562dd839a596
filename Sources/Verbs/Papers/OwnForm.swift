import LedgerModel
import LedgerStore
import Papers
import Wording

extension Invocation {
  /// The office's own document for a kind of paper; nothing where the settings name none. Where it is lost or damaged the
  /// command ends: who asked for a paper by command gets the office's own or none.
  func ownForm(_ kind: PaperKind) throws -> PaperForm? {
    let store = try store()
    do throws(TemplateTrouble) {
      return try PaperForm.own(kind, of: store.ledger, file: { store.evidence($0) })
    } catch {
      throw VerbFailure.failed(error.text(for: kind, language))
    }
  }

  /// Refuses a paper with more photos than a word processor opens.
  func refuse(tooMany photos: PaperPhotos) throws(VerbFailure) {
    if photos.areTooMany { throw .failed(words.tooManyPhotos(megabytes: PaperPhotos.usual >> 20)) }
  }
}
