import CSystem
import Glibc

/// The high-water marks of one ledger that are kept outside of it: `LEDGER/NODE-EPOCH.json` in one of the machine's places.
///
/// Nothing stops for want of them: where no place can be had, only the mark inside the ledger is kept.
final class OutsideMarks {
  /// The ledger's own path, links followed.
  let path: String
  private let ledger: Directory
  private let places: MarkPlaces
  private let name: String
  private let group: UInt32
  private static let suffix = ".json"
  private static let draftsName = "drafts"

  /// The marks of the ledger with that id; nothing where there are no places for them.
  init?(_ places: MarkPlaces, of ledger: Directory, id: String, path: String) {
    guard places.shared != nil || places.base != nil, let group = try? ledger.status().group else {
      return nil
    }
    (self.places, self.ledger, name, self.group) = (places, ledger, id, group)
    self.path = Directory.followed(path)
  }

  /// What all marks say that say anything: of an epoch in several places the one that reaches farthest.
  var all: [JournalEpoch: HighWaterMark] {
    let own = places.base.map { ([$0] + places.below).joined(separator: "/") }
    var found: [JournalEpoch: HighWaterMark] = [:]
    for place in [places.shared, own].compactMap(\.self) {
      guard let folder = try? Directory.openOutside(place).directory(name) else { continue }
      for file in (try? folder.names()) ?? [] where file.hasSuffix(Self.suffix) {
        guard let epoch = JournalEpoch(name: file.dropLast(Self.suffix.count)),
          let mark = (try? folder.open(file)).flatMap({ HighWaterMark($0) })
        else { continue }
        if found[epoch].map({ $0.sequence < mark.sequence }) ?? true { found[epoch] = mark }
      }
    }
    return found
  }

  /// The file in which this account keeps an epoch's mark, made when it is not there; nothing where no place takes it.
  func file(of epoch: JournalEpoch) -> File? {
    for place in [sharedFolder, ownFolder] {
      guard let folder = place() else { continue }
      let name = epoch.name + Self.suffix
      let flags = O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK
      let opened = csystem_open_beneath(folder.descriptor, name, flags, UInt32(Directory.fileMode))
      guard opened >= 0 else { continue }
      return try? File(descriptor: opened, path: folder.below(name), calls: .real)
    }
    return nil
  }

  /// Where this account's drafts of the ledger lie that the ledger's own disk had no room for; nothing where there are none.
  var drafts: Directory? {
    guard let base = places.base else { return nil }
    let path = ([base] + places.below + [name, Self.draftsName]).joined(separator: "/")
    return try? Directory.openOutside(path)
  }

  /// The same, made when it is not there; nothing where no place takes it.
  func makeDrafts() -> Directory? { try? ownFolder()?.makeOutside(Self.draftsName) }

  /// The ledger's directory in the place that all accounts share; nothing where that is not there.
  private func sharedFolder() -> Directory? {
    guard let shared = places.shared, let place = try? Directory.openOutside(shared), isOutside(place) else {
      return nil
    }
    if let folder = try? place.directory(name) { return folder }
    guard let made = try? place.makeOutside(name) else { return nil }
    // The office's other accounts write there as well. Where the group cannot be given, each keeps its own.
    guard fchown(made.descriptor, UInt32.max, group) == 0,
      fchmod(made.descriptor, Directory.Access.shared.rawValue) == 0
    else {
      unlinkat(place.descriptor, name, AT_REMOVEDIR)
      return nil
    }
    return made
  }

  /// The same in the account's own place, made as far as what it lies in is there: nobody else may look into it.
  private func ownFolder() -> Directory? {
    guard var path = places.base else { return nil }
    for part in places.below {
      path += "/" + part
      if mkdir(path, 0o700) != 0, errno != EEXIST { return nil }
    }
    guard let place = try? Directory.openOutside(path), isOutside(place) else { return nil }
    return try? place.makeOutside(name)
  }

  private func isOutside(_ place: Directory) -> Bool { (try? place.lies(in: ledger)) == false }
}
