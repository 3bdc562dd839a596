extension Draft {
  /// The fields that this draft replaces, as they stood in the state it was planned against.
  public var seen: [SeenField] {
    records.flatMap { record in
      record.fields.compactMap { field in
        field.oldVersion.map { SeenField(key: record.key, path: field.path, value: field.old, version: $0) }
      }
    }
  }
}

extension Ledger {
  /// The fields of `seen` that somebody replaced since, as far as `draft` would replace them too.
  ///
  /// A field that stands as it was seen, or already as it is wanted, is no conflict.
  public func conflicts(_ seen: [SeenField], with draft: Draft) -> [Conflict] {
    // An import of 100,000 items names nothing that was seen: its fields need not be laid out.
    if seen.isEmpty { return [] }
    let wanted = Dictionary(
      draft.records.flatMap { record in
        record.fields.map { (FieldKey(key: record.key, path: $0.path), $0.new) }
      }, uniquingKeysWith: { $1 })
    return seen.compactMap { seen in
      guard let stands = value(of: seen.key, at: seen.path), stands.version != seen.version,
        stands.value != seen.value, let wanted = wanted[FieldKey(key: seen.key, path: seen.path)],
        stands.value != wanted
      else { return nil }
      return Conflict(
        seen: seen, wanted: wanted, stands: stands.value,
        other: author(of: stands.version, seen.key, seen.path))
    }
  }

  /// What others replaced in the records of `draft` since `before`, in fields that the draft leaves alone; by path, the
  /// steps that went with it behind what they were about.
  public func merged(since before: Ledger, with draft: Draft) -> [OtherChange] {
    draft.records.flatMap { record -> [OtherChange] in
      guard let then = before.versions(of: record.key), let now = versions(of: record.key) else { return [] }
      let touched = Set(record.fields.map(\.path))
      let others = now.changed.filter { path, version in
        !touched.contains(path) && then[path: path] != version
      }
      let order = others.sorted { left, right in
        (left.key.hasPrefix("steps/") ? 1 : 0, left.key) < (right.key.hasPrefix("steps/") ? 1 : 0, right.key)
      }
      return order.map { author(of: $0.value, record.key, $0.key) }
    }
  }

  /// Who set a version, and when, when that was since this ledger was opened.
  func author(of version: Version, _ key: RecordKey, _ path: String) -> OtherChange {
    let author = recent.last { $0.version == version }
    return OtherChange(key: key, path: path, by: author?.by, at: author?.at)
  }
}

/// A field of a record.
private struct FieldKey: Hashable {
  var key: RecordKey
  var path: String
}

/// Who wrote a line, and when: kept for the lines met since the ledger was opened.
struct RecentChange: Sendable {
  var version: Version
  var by: RecordID?
  var at: Timestamp
}
