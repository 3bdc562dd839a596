import LedgerModel
import Wording

/// What others change in the thing that a form is about, while it is being filled in.
extension FormLayer {
  /// Says who changed what and when, and takes over what nobody typed into: a field that was typed into stays, and
  /// saving it asks which value holds.
  mutating func ledgerChanged(_ touched: Touched, _ session: inout Session) {
    var isTypedOver = false
    var isTold = false
    for change in touched.news {
      guard let record = change.records.first(where: { form.records.contains($0.key) }) else { continue }
      isTold = true
      let paths = record.fields.map { String($0.path.prefix { $0 != "/" }) }
      let shown = fields.filter { paths.contains($0.name.path) }
      // What others put into a list, or take out of it, goes together with what is typed.
      let isAlsoMine = shown.contains { self.changed.contains($0.name) && !$0.name.isList }
      isTypedOver = isTypedOver || isAlsoMine
      news.append(text(of: change, record, shown, isAlsoMine, session))
    }
    guard isTold else { return }
    news = news.suffix(2)
    guard form.isRefilled else { return }
    follow(session)
    // Who was told and typed nothing there has seen it. An action is decided on the item as a whole.
    if !isTypedOver, form.followsFields { seen = session.ledger }
  }

  private func text(
    of change: Change, _ record: RecordChange, _ shown: [FormField], _ isAlsoMine: Bool, _ session: Session
  ) -> String {
    let words = session.words.form
    var names = shown.map { $0.label ?? words.field($0.name) }
    if names.isEmpty, change.verb == Action.edit.rawValue {
      names = record.fields.map { session.name(ofPath: $0.path, of: record.key.kind) }
    }
    if names.isEmpty { names = [VocabularyWords.of(session.language).verb(change.verb)] }
    let number = form.items.count > 1 ? session.ledger.items[record.key.id]?.number.description : nil
    let who = change.by == nil ? session.words.dialogs.somebody : session.who(change)
    let what = ([number].compactMap { $0 } + [words.list(names)]).joined(separator: " ")
    return words.changedMeanwhile(who, session.pastMoment(change.at), what)
      + (isAlsoMine ? words.alsoMine : "")
  }

  /// Fills the fields that nobody typed into with what stands now.
  private mutating func follow(_ session: Session) {
    for fresh in form.fields(session) {
      guard let place = fields.firstIndex(where: { $0.draftKey == fresh.draftKey }) else { continue }
      fields[place].given = fresh.given
      guard FormLayer.content(fields[place]) == original[place] else { continue }
      original[place] = FormLayer.content(fresh)
      if FormLayer.content(fields[place]) != original[place] {
        (fields[place].line, fields[place].text, fields[place].chosen) = (
          fresh.line, fresh.text, fresh.chosen
        )
      }
    }
  }
}

extension FieldName {
  /// Whether it holds several, each of which comes and goes by itself.
  var isList: Bool { [.labels, .helpers, .supportingUnits].contains(self) }
}
