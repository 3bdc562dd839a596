import LedgerModel
import Wording

/// One value for a field of many records: what is filled in is set in each of them, what is left empty stays.
struct ManyRecordsForm: FormKind {
  private static let prefix = "records"
  let kind: RecordKind
  let ids: [RecordID]

  init(_ kind: RecordKind, _ ids: [RecordID]) { (self.kind, self.ids) = (kind, ids) }

  /// A draft names it `records:KIND:ID,ID`.
  init?(_ draft: FormDraft, _ session: inout Session) {
    let parts = draft.purpose.split(separator: ":").map(String.init)
    guard parts.count == 3, parts[0] == Self.prefix, let kind = RecordKind(rawValue: parts[1]) else {
      return nil
    }
    let ids = parts[2].split(separator: ",").map { RecordID(String($0)) }
    self.init(kind, ids.filter { session.ledger.versions(of: RecordKey(kind, $0)) != nil })
    if self.ids.isEmpty { return nil }
  }

  var draftName: String { "\(Self.prefix):\(kind.rawValue):\(ids.map(\.text).joined(separator: ","))" }
  var records: Set<RecordKey> { Set(ids.map { RecordKey(kind, $0) }) }

  func name(_ session: Session) -> String {
    "\(session.words.form.recordTitle(kind, false)) (\(session.words.records.marked(ids.count)))"
  }

  /// Every field but the name, which is each one's own.
  func fields(_ session: Session) -> [FormField] {
    kind.spec.fields(.edit).filter { $0.name != "name" }.map { declared in
      var field = FormField(declared, of: nil, session)
      (field.chosen, field.isRequired) = (nil, false)
      return field
    }
  }

  func intent(_ values: FormValues) throws(FormComplaint) -> Intent {
    var members: [JSONMember] = []
    for field in values.fields where !field.isEmpty {
      guard case .record(let declared) = field.name else { continue }
      members += try values.members(field, declared)
    }
    return .together(ids.map { .put(RecordKey(kind, $0), members) })
  }
}
