import Exchange
import Glibc
import Interface
import LedgerModel
import LedgerStore

/// Files that come from outside: photos that are kept as evidence, a text that is read, a table that is brought in.
extension StoreWork {
  /// A file as text: an announcement is short, whatever else lies there is not read.
  func text(of file: String) -> ReadText {
    do throws(CommitFailure) {
      let bytes = try store.evidenceFile(Self.withHome(file), limit: 1_000_000)
      do {
        return .text(String(decoding: try DecodedText(of: bytes).utf8, as: UTF8.self))
      } catch {
        return switch error.cause {
        case .bytes: .notText(byte: error.offset)
        case .noConverter: .noConverter(encoding: error.encoding.rawValue)
        }
      }
    } catch {
      return .failed(error)
    }
  }

  /// Keeps files under their hashes, on the disk before a line names them: all of them, or none is named.
  func attach(
    _ files: [String], _ request: CommitRequest, endingDraftOf person: RecordID?
  ) -> [StoreAnswer] {
    if case .put(let key, let fields) = request.intent { return put(files, key, fields, request, person) }
    guard case .act(.addEvidence(let phase, _, _, _), let items) = request.intent else { return [] }
    do throws(CommitFailure) {
      var intents: [Intent] = []
      for file in files {
        let photo = try kept(file, phase)
        intents.append(
          .act(.addEvidence(phase: phase, name: photo.name, hash: photo.hash, size: photo.size), on: items))
      }
      var request = request
      request.intent = intents.count == 1 ? intents[0] : .together(intents)
      return commit(request, endingDraftOf: person)
    } catch {
      return [.failed(request, error)]
    }
  }

  /// Keeps the files of a piece of the dossier, and then writes that it has them.
  private func put(
    _ files: [String], _ key: RecordKey, _ fields: [JSONMember], _ request: CommitRequest,
    _ person: RecordID?
  ) -> [StoreAnswer] {
    do throws(CommitFailure) {
      var members = fields
      for file in files {
        let photo = try kept(file, .during)
        let kept = KeptFile(name: photo.name, hash: photo.hash, size: photo.size)
        members.append(JSONMember("\(Piece.Field.files.rawValue)/\(photo.hash.prefix(16))", kept.json))
      }
      var request = request
      request.intent = .put(key, members)
      return commit(request, endingDraftOf: person)
    } catch {
      return [.failed(request, error)]
    }
  }

  /// Keeps photos, and then writes what they come with.
  func keep(
    _ photos: [String], _ phase: EvidencePhase, _ request: CommitRequest, endingDraftOf person: RecordID?
  ) -> [StoreAnswer] {
    do throws(CommitFailure) {
      var kept: [ImportedEvidence] = []
      for file in photos { kept.append(try self.kept(file, phase)) }
      var request = request
      request.intent = request.intent.with(kept)
      return commit(request, endingDraftOf: person)
    } catch {
      return [.failed(request, error)]
    }
  }

  /// A file that is kept under its hash, with the name that it had.
  private func kept(_ file: String, _ phase: EvidencePhase) throws(CommitFailure) -> ImportedEvidence {
    let content = try store.evidenceFile(Self.withHome(file), limit: store.ledger.settings.evidenceLimit)
    let hash: String
    do { hash = try store.keepEvidence(content) } catch { throw .storage(error) }
    let name = file.split(separator: "/").last.map(String.init) ?? file
    return ImportedEvidence(phase: phase, name: name, hash: hash, size: Int64(content.count))
  }

  /// Writes what a table comes to, its photos first.
  func bringIn(_ request: CommitRequest) -> [StoreAnswer] {
    do {
      try importing.keepPhotos(in: store)
    } catch let trouble as StorageTrouble {
      return [.failed(request, .storage(trouble))]
    } catch {
      // A photo that could be read a moment ago cannot any more.
      return [.failed(request, .storage(.noSuchFile(importing.file)))]
    }
    return commit(request, endingDraftOf: nil)
  }

  /// Writes that details are removed, and removes them from the ledger's files: also where all is struck already, so that what
  /// was interrupted is ended.
  func removeDetails(_ request: CommitRequest, of keys: [RecordKey]) -> [StoreAnswer] {
    let answers = commit(request, endingDraftOf: nil)
    guard case .committed? = answers.first else { return answers }
    do throws(StorageTrouble) {
      let removal = try store.removeDetails(of: keys)
      return answers + [.detailsRemoved(removal.removed, left: removal.open)]
    } catch {
      return answers + [.detailsNotRemoved(error)]
    }
  }

  /// A path as a shell reads it: `~` is the home directory.
  private static func withHome(_ path: String) -> String {
    guard path.hasPrefix("~/"), let home = getenv("HOME") else { return path }
    return String(cString: home) + path.dropFirst()
  }
}

extension Intent {
  /// The same with photos that lie under their hashes: they become part of a new item, of a step of the life, or come with a
  /// progress note. Nothing else takes any.
  fileprivate func with(_ photos: [ImportedEvidence]) -> Intent {
    switch self {
    case .add(var item):
      item.photos += photos
      return .add(item)
    case .act(.life(let kind, var values), let items):
      values.photos += photos
      return .act(.life(kind, values), on: items)
    case .act(let action, let items):
      let added = photos.map { photo in
        Intent.act(
          .addEvidence(phase: photo.phase, name: photo.name, hash: photo.hash, size: photo.size), on: items)
      }
      return .together([.act(action, on: items)] + added)
    default: return self
    }
  }
}
