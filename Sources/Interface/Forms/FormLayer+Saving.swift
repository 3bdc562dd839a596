import Console
import LedgerModel
import Wording

/// Saving: what is filled in becomes a request, and what speaks against it is said at its field.
extension FormLayer {
  /// Asks for what is filled in; `isPrepared` when what comes before was done.
  mutating func save(isPrepared: Bool = false, _ session: inout Session) -> [Transition] {
    guard awaiting == nil else { return [] }
    for place in fields.indices { fields[place].complaint = nil }
    let (form, filled) = (form, fields)
    if let place = filled.firstIndex(where: {
      $0.isRequired && $0.isEmpty && form.isAsked($0, among: filled)
    }) {
      return complain(at: place, session.words.form.required, &session)
    }
    do throws(FormComplaint) {
      let values = values(session)
      if !isPrepared, let before = try form.preparation(values) { return steps(before) }
      let intent = try form.intent(values)
      let photos = try form.photos(values)
      // A file is read and kept by the store before the request can name it.
      let files = try form.attachments(values)
      let request = session.request(intent, id: request, seen: seen)
      awaiting = request.id
      session.message = nil
      // The draft of the form below goes on.
      let drafting = isMissing ? nil : session.person
      if !photos.files.isEmpty {
        return [.ask(.keep(photos: photos.files, photos.phase, request, endingDraftOf: drafting))]
      }
      if !files.isEmpty { return [.ask(.attach(files: files, request, endingDraftOf: drafting))] }
      return [.ask(.commit(request, endingDraftOf: drafting))]
    } catch {
      return complain(error, &session)
    }
  }

  /// What is filled in, with what stood there before.
  private func values(_ session: Session) -> FormValues {
    let before = Dictionary(zip(fields.map(\.name), original)) { first, _ in first }
    return FormValues(
      fields: fields, session: session, changed: changed, original: before, items: form.items)
  }

  private func steps(_ preparation: FormPreparation) -> [Transition] {
    switch preparation {
    case .read(let file): [.ask(.readText(file: file))]
    case .show(let page): [.push(page)]
    }
  }

  mutating func textRead(_ file: String, _ read: ReadText, _ session: inout Session) -> [Transition] {
    do throws(FormComplaint) {
      return try form.take(read, of: file, values(session)).map { steps($0) } ?? []
    } catch {
      return complain(error, &session)
    }
  }

  /// Says what is wrong with a field, and goes there.
  private mutating func complain(_ complaint: FormComplaint, _ session: inout Session) -> [Transition] {
    complain(at: fields.firstIndex { $0.name == complaint.field } ?? 0, complaint.text, &session)
  }

  private mutating func complain(at place: Int, _ text: String, _ session: inout Session) -> [Transition] {
    focus = place
    let field = fields[place]
    fields[place].complaint = text
    session.message = .complaint("\(field.label ?? session.words.form.field(field.name)): \(text)")
    return [.effect(.bell)]
  }

  mutating func failed(_ failure: CommitFailure, _ session: inout Session) -> [Transition]? {
    // Whether the disk has the first try may be unknown; what is typed from here on is another one.
    request = session.freshID("c")
    switch failure {
    case .conflicts(let conflicts):
      session.message = nil
      return [.push(ConflictLayer(questions(conflicts, session), session))]
    case .refused(let refusal):
      let text = session.phrase(refusal)
      session.message = .complaint(text)
      if case .namesake = refusal { askWhetherNamesake() }
      if case .samePlace = refusal { askWhetherNamesake(session.words.form.anotherPlace) }
      let about = refusal.paths
      guard let path = about.first(where: { path in fields.contains { $0.name.path == path } }),
        let place = fields.firstIndex(where: { $0.name.path == path })
      else { return [] }
      focus = place
      fields[place].complaint = text
      return []
    case .storage(.noSuchFile):
      return complain(at: fields.firstIndex { $0.kind == .file } ?? 0, session.message?.text ?? "", &session)
    case .busy, .storage: return nil
    }
  }
}

extension Refusal {
  /// The paths of the fields of a form that it may be about, the likeliest first.
  var paths: [String] {
    switch self {
    case .missing("evidenceOrNote"), .missing("text"): [FieldName.note.path]
    case .missing("place"): [FieldName.site.path]
    case .fileTooLarge: [FieldName.file.path]
    case .namesake, .samePlace: [FieldName.namesake.path]
    case .sameName: [FieldName.name.path]
    case .missing(let name), .badValue(let name, _), .textTooLong(let name, _), .taken(let name, _):
      [name] + ActionParameter.allCases.filter { $0.spec.name == name }.map { FieldName($0).path }
    default: []
    }
  }
}
