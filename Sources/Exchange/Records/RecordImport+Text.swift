import LedgerModel
import Wording

extension RecordCellFault {
  /// Why a text cannot stand in a field of that name, in a ledger's words.
  public func text(_ field: String, in ledger: Ledger, _ language: Language) -> String {
    let words = ImportWords.of(language)
    return switch self {
    case .noWord(let text, let offered): words.noWord(text, field, offered: offered)
    case .noDay(let text): words.noDay(text, field)
    case .eitherDay(let text, let one, let other): words.eitherDay(text, field, one.text, other.text)
    case .noYear(let text): words.noYear(text, field)
    case .noFigure(let text, let limit, let isWhole):
      words.noFigure(text, field, upTo: limit, isWhole: isWhole)
    case .refused(let refusal): "\(field): \(Words.of(language).refusals.text(of: refusal, in: ledger))"
    }
  }
}

extension RecordImport.Fault {
  /// Where the cell stands and why it cannot come in.
  public func text(in ledger: Ledger, _ language: Language) -> String {
    ImportWords.of(language).fault(line: line, why.text(heading, in: ledger, language))
  }
}

extension RecordImport {
  /// The people and units that are made with it, a line for each kind.
  public func linkedLines(updating: Bool, _ words: ImportWords) -> [String] {
    let new = newLinked(updating: updating)
    func list(_ kind: RecordKind, _ phrase: (String) -> String) -> String? {
      let names = new.filter { $0.kind == kind }.map(\.name)
      return names.isEmpty ? nil : phrase(names.joined(separator: words.separator))
    }
    return [list(.person, words.people), list(.unit, words.units)].compactMap(\.self)
  }
}

extension RecordImport.Difference {
  /// What the table says otherwise: `~ 王磊 电话 — → 13800000000`.
  public func text(in ledger: Ledger, _ language: Language) -> String {
    ImportWords.of(language).difference(
      ChangeWords(language).name(of: RecordKey(field.kind, id), in: ledger),
      RecordWords(language).label(field), old, new)
  }
}
