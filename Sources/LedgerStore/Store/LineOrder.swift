import LedgerModel

/// How far the order of all lines was applied: what tells a line that came too late to be applied behind the others.
///
/// Lines that this directory's own programs write are never late: each was decided on all that stood here. Late are those
/// of another epoch that somebody copied in when later ones were already applied.
struct LineOrder: Equatable {
  /// The time of the last line that was applied, by epoch.
  private(set) var times: [JournalEpoch: HybridTime]
  /// Lines that were named by others as seen and have not been read: their epochs were not copied with them.
  private(set) var awaited: Set<Version>
  /// No line was applied that is later than this, where a snapshot does not say more.
  private let bound: HybridTime?

  /// No line was applied.
  init() { (times, awaited, bound) = ([:], [], nil) }

  /// As far as a snapshot tells: one that an earlier version made says no more than the latest time of all its lines.
  init(times: [JournalEpoch: HybridTime]?, awaited: Set<Version>, latest: HybridTime) {
    (self.times, self.awaited, bound) = (times ?? [:], awaited, times == nil ? latest : nil)
  }

  /// Takes into account that a line was applied; `position` is how far the journal has been read.
  mutating func note(_ arrival: Arrival, in ledger: Ledger, at position: JournalPosition) {
    times[arrival.epoch] = max(times[arrival.epoch] ?? arrival.time, arrival.time)
    // What is made replaces nothing.
    for record in arrival.change.records where !record.creates {
      for case let seen? in record.fields.map(\.oldVersion)
      where seen.replica != arrival.version.replica && ledger.replicas.indices.contains(seen.replica) {
        let epoch = JournalEpoch(name: ledger.replicas[seen.replica])
        let read = epoch.flatMap { position.marks[$0]?.sequence } ?? 0
        if read < seen.sequence { awaited.insert(seen) }
      }
    }
  }

  /// Whether the state would be another one if the line was applied in its place and not behind all others: when it is
  /// late, and something that it sets was set by another epoch and not seen by who wrote it.
  func isDisturbed(by arrival: Arrival, in ledger: Ledger) -> Bool {
    if awaited.contains(arrival.version) { return true }
    guard isLate(arrival) else { return false }
    return arrival.change.records.contains { ledger.isContested($0, by: arrival.version.replica) }
  }

  private func isLate(_ arrival: Arrival) -> Bool {
    if let bound, arrival.time < bound { return true }
    return times.contains { epoch, time in
      epoch != arrival.epoch && (arrival.time, arrival.epoch.name) < (time, epoch.name)
    }
  }
}

extension Ledger {
  /// Whether anything of what the change sets was set by another replica than this, unseen by who made the change.
  fileprivate func isContested(_ change: RecordChange, by replica: Int) -> Bool {
    guard let versions = versions(of: change.key) else { return false }
    // A record that was changed before the line came that makes it.
    if change.creates { return true }
    let isOthers = { (version: Version) in version.replica != replica }
    // Their fields stand in the order in which they were first set.
    if plain(change.key) != nil {
      return isOthers(versions.base) || versions.changed.values.contains(where: isOthers)
    }
    return change.fields.contains { field in
      let isSet = value(of: change.key, at: field.path).map { !$0.value.isNull } ?? false
      if let stands = versions.changed[field.path] ?? (isSet ? versions.base : nil), isOthers(stands),
        stands != field.oldVersion
      {
        return true
      }
      return isUnordered(field) && hasElements(of: change.key, besides: field, versions, isOthers)
    }
  }

  /// Whether a field is an element of a list without times: such elements stand in the order in which they came.
  private func isUnordered(_ field: FieldChange) -> Bool {
    field.path.utf8.contains(UInt8(ascii: "/")) && !field.new.isNull && field.new["at"] == nil
  }

  private func hasElements(
    of key: RecordKey, besides field: FieldChange, _ versions: Versions, _ isOthers: (Version) -> Bool
  ) -> Bool {
    let list = field.path.prefix { $0 != "/" } + "/"
    return fields(of: key).contains { $0.name.hasPrefix(list) && isOthers(versions[path: $0.name]) }
  }
}
