import LedgerModel
import Wording

extension FormField {
  /// The field of a form for a field or list of an item, filled with what stands there: it takes what the declaration
  /// says the field holds. Nothing for what no form can take.
  init?(_ part: ItemPart, of item: Item, _ session: Session) {
    let name = FieldName.part(part)
    switch part {
    case .category: self = FormField(name, .choice(.categories)).with(FieldValue(classOf: item))
    case .helpers: self = FormField(name, .line).with(session.names(of: .person, item.helpers))
    case .supportingUnits: self = FormField(name, .line).with(session.names(of: .unit, item.supportingUnits))
    case .list: return nil
    case .field(let field): self.init(field, name, item[field: field], session)
    }
  }

  private init?(_ field: ItemField, _ name: FieldName, _ value: JSONValue, _ session: Session) {
    switch field.spec.kind {
    case .title: self = FormField(name, .line, required: true).with(value.text ?? "")
    case .text(let limit) where limit > 2000:
      self = FormField(name, .text(rows: 2)).with(value.text ?? "")
    case .text: self = FormField(name, .line).with(value.text ?? "")
    case .futureMoment, .moment:
      self = FormField(name, .date).with(value.asMoment.map { session.typed($0) } ?? "")
    case .word, .link:
      guard let source = ChoiceSource(of: field) else { return nil }
      self = FormField(name, .choice(source)).with(code: value.text)
    case .category, .number, .count, .figure, .flag, .list: return nil
    }
  }
}

extension ChoiceSource {
  /// Where the values of a field are chosen from; nothing when they are not chosen.
  init?(of field: ItemField) {
    switch field.spec.kind {
    case .link(let kind): self.init(of: kind)
    case .word:
      switch field {
      case .severity: self = .severities
      case .difficulty: self = .difficulties
      case .source: self = .sources
      default: return nil
      }
    default: return nil
    }
  }
}
