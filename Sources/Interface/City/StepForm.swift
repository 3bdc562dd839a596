import LedgerModel
import Wording

/// What a step of a record asks for: a reading, a judgement, files, why it goes back, to whom it was submitted.
struct StepForm: FormKind {
  private static let prefix = "step"
  let step: RecordStep
  let keys: [RecordKey]

  init(_ step: RecordStep, _ keys: [RecordKey]) { (self.step, self.keys) = (step, keys) }

  /// A draft names it `step:STEP:KIND:ID,ID`.
  init?(_ draft: FormDraft, _ session: inout Session) {
    let parts = draft.purpose.split(separator: ":", maxSplits: 3).map(String.init)
    guard parts.count == 4, parts[0] == Self.prefix, let step = RecordStep(rawValue: parts[1]),
      let kind = RecordKind(rawValue: parts[2])
    else { return nil }
    let keys = parts[3].split(separator: ",").map { RecordKey(kind, RecordID(String($0))) }
    guard !keys.isEmpty, keys.allSatisfy({ session.ledger.versions(of: $0) != nil }) else { return nil }
    self.init(step, keys)
  }

  var draftName: String {
    let kind = keys.first?.kind.rawValue ?? ""
    return "\(Self.prefix):\(step.rawValue):\(kind):\(keys.map(\.id.text).joined(separator: ","))"
  }

  var records: Set<RecordKey> { Set(keys) }
  private var id: RecordID { keys.first?.id ?? "" }

  func name(_ session: Session) -> String {
    keys.count == 1
      ? "\(step.title(session.language)) \(session.name(of: keys[0]))"
      : "\(step.title(session.language)) \(session.words.records.marked(keys.count))"
  }

  private func field(
    _ field: some DeclaredField, required: Bool = false, of key: RecordKey? = nil, _ session: Session
  ) -> FormField {
    var made = FormField(RecordField(field), of: key, session)
    made.isRequired = required
    return made
  }

  func fields(_ session: Session) -> [FormField] {
    switch step {
    case .addReading:
      let who = CityWords(session.language).said(by: session.me?.name ?? "")
      return [
        field(Reading.Field.value, required: true, session),
        field(Reading.Field.date, required: true, session).with(session.today.text),
        field(Reading.Field.name, required: true, session).with(who), field(Reading.Field.note, session),
      ]
    case .judge:
      return [
        field(Indicator.Field.judgement, required: true, of: keys.first, session),
        field(Indicator.Field.reason, required: true, of: keys.first, session),
      ]
    case .makeItem:
      let name = CityScreenWords(session.language).gap(session.name(of: keys[0]))
      return [
        FormField(.title, .line, required: true).with(name), FormField(.site, .choice(.sites)),
        FormField(.address, .line), FormField(.due, .date),
      ]
    case .putFiles:
      var file = FormField(.file, .file, required: true)
      file.takesSeveral = true
      return [file]
    case .giveBack: return [field(Piece.Field.reason, required: true, of: keys.first, session)]
    case .submit:
      return [
        field(Piece.Field.submittedTo, required: true, of: keys.first, session),
        field(Piece.Field.submittedOn, required: true, session).with(session.today.text),
      ]
    case .close:
      return [
        FormField(.name, .line).labelled(CityScreenWords(session.language).nextCycle),
        FormField(.record(RecordField(Cycle.Field.honour)), .choice(.records(.honour))),
      ]
    case .review, .fileAway, .walk, .items, .problems: return []
    }
  }

  func intent(_ values: FormValues) throws(FormComplaint) -> Intent {
    switch step {
    case .addReading:
      let members = [JSONMember(Reading.Field.indicator.rawValue, .id(id))] + (try members(values))
      return .put(RecordKey(.reading, ""), members.filter { !$0.value.isNull })
    case .makeItem:
      var item = NewItem(title: values.text(.title))
      (item.site, item.address, item.indicator) = (values.id(.site), values.text(.address), id)
      item.due = try values.moment(.due)
      if let gap = values.session.ledger.category("2601") {
        (item.category, item.scheme, item.group) = (gap.code, gap.scheme, gap.group)
      }
      let record = values.session.ledger.plain(RecordKey(.indicator, id))
      item.leadUnit = record?[Indicator.Field.leadUnit].asID
      item.leader = record?[Indicator.Field.leader].asID
      return .add(item)
    case .putFiles:
      // Hashes and sizes come from the store, which reads the files.
      return .put(RecordKey(.piece, id), collected(values.session))
    case .giveBack: return all(try members(values), to: .returned)
    case .submit: return all(try members(values), to: .submitted)
    case .close:
      let closing = CycleClosing(
        cycle: id, day: values.session.today, honour: values.id(.record(RecordField(Cycle.Field.honour))),
        next: values.text(.name).isEmpty ? nil : values.text(.name))
      var ids = IDSource.random()
      do throws(Refusal) {
        return try closing.intent(in: values.session.ledger, ids: &ids)
      } catch {
        throw FormComplaint(field: .name, text: values.session.phrase(error))
      }
    case .judge, .review, .fileAway, .walk, .items, .problems: return .put(keys[0], try members(values))
    }
  }

  func attachments(_ values: FormValues) throws(FormComplaint) -> [String] {
    step == .putFiles ? try values.evidenceFiles() : []
  }

  /// What is filled in, as members.
  private func members(_ values: FormValues) throws(FormComplaint) -> [JSONMember] {
    var members: [JSONMember] = []
    for field in values.fields {
      if case .record(let declared) = field.name { members += try values.members(field, declared) }
    }
    return members
  }

  private func all(_ members: [JSONMember], to state: PieceState) -> Intent {
    let puts = keys.map {
      Intent.put($0, members + [JSONMember(Piece.Field.state.rawValue, .string(state.rawValue))])
    }
    return puts.count == 1 ? puts[0] : .together(puts)
  }

  /// With its first files a piece is collected; what is further stays so.
  private func collected(_ session: Session) -> [JSONMember] {
    let state = session.ledger.plain(RecordKey(.piece, id))?[Piece.Field.state].text.flatMap(PieceState.init)
    guard (state ?? .missing).next.contains(.collected) else { return [] }
    return [JSONMember(Piece.Field.state.rawValue, .string(PieceState.collected.rawValue))]
  }
}
