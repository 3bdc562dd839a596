import Console
import LedgerModel
import Wording

/// What a field of a form takes.
enum FieldKind: Sendable, Hashable {
  /// A line of text.
  case line
  /// A text of several lines, shown in so many rows.
  case text(rows: Int)
  /// One of a list; typing opens the list.
  case choice(ChoiceSource)
  /// A date as people write it, at first one to come; shown as it is understood.
  case date
  /// The same of a day or a moment that lies behind.
  case pastDate
  /// A figure of at most two decimals.
  case figure
  /// So much of something: 320余处.
  case quantity
  /// A file: a name in the exchange directory, completed by Tab, or a path.
  case file
}

/// One field of a form: what stands in it and what is wrong with that.
struct FormField: Sendable {
  let name: FieldName
  let kind: FieldKind
  /// The label, when it is not the field's own name.
  var label: String?
  var isRequired = false
  /// What is typed into a line, a date, a figure, a quantity.
  var line = LineEditor()
  /// What is typed into a text.
  var text = TextEditor("", enterBeginsLine: false)
  /// Whether Enter begins a new line in a text, as in one that is pasted.
  var takesLines = false
  /// What is chosen; the title is looked up when it is shown.
  var chosen: FieldValue?
  /// Whether it takes several files, their names parted by 、 or a comma.
  var takesSeveral = false
  /// Why it cannot be saved as it is.
  var complaint: String?
  /// What can be chosen, where that follows from what the form is about.
  var given: [Choice] = []
  /// What is usually written into it: Enter offers it while nothing is typed.
  var phrases: [String] = []
  /// What it belongs to besides its name, such as a quantity.
  var element: RecordID?

  init(_ name: FieldName, _ kind: FieldKind, required: Bool = false) {
    (self.name, self.kind, isRequired) = (name, kind, required)
  }

  /// The field with a text in it.
  func with(_ content: String) -> FormField {
    var field = self
    if case .text = kind {
      field.text = TextEditor(content, enterBeginsLine: takesLines)
    } else {
      field.line = LineEditor(content)
    }
    return field
  }

  /// The field with something chosen in it.
  func with(code: String?, scheme: String? = nil) -> FormField {
    with(code.map { .code($0, scheme: scheme) })
  }

  /// The field with something chosen in it.
  func with(_ value: FieldValue?) -> FormField {
    var field = self
    field.chosen = value
    return field
  }

  /// What is typed.
  var typed: String {
    if case .text = kind { return text.text }
    return line.text
  }

  /// What can be chosen from `source` here.
  func choices(from source: ChoiceSource, _ session: Session) -> [Choice] {
    source == .given ? given : source.choices(session)
  }

  /// What the chosen is called now.
  func title(from source: ChoiceSource, _ session: Session) -> String {
    guard let chosen else { return "" }
    return source == .given
      ? given.first { $0.code == chosen.code }?.title ?? chosen.code : source.title(of: chosen, session)
  }

  /// The names of files but for the last, with what parts them, and the last, which is completed.
  var fileNames: (before: String, last: String) {
    let all = line.text
    guard takesSeveral, let place = all.lastIndex(where: Self.partsNames) else { return ("", all) }
    let rest = all[all.index(after: place)...]
    let blanks = rest.prefix(while: \.isBlank)
    return (String(all[...place]) + blanks, String(rest.dropFirst(blanks.count)))
  }

  /// All names of files; one that is `known` is a name, whatever signs stand in it: 3栋,拆前.jpg.
  func allFileNames(among known: [String]) -> [String] {
    guard takesSeveral else { return isEmpty ? [] : [typed] }
    var (names, rest) = ([String](), line.text[...])
    while true {
      rest = rest.drop { Self.partsNames($0) || $0.isBlank }
      if rest.isEmpty { return names }
      let there = known.filter { name in
        !name.isEmpty && rest.hasPrefix(name)
          && rest.dropFirst(name.count).first { !$0.isBlank }.map(Self.partsNames) ?? true
      }
      let name = there.max { $0.count < $1.count } ?? String(rest.prefix { !Self.partsNames($0) })
      names.append(name.trimmed)
      rest = rest.dropFirst(name.count)
    }
  }

  private static func partsNames(_ character: Character) -> Bool { "、,，;；".contains(character) }

  /// Whether nothing is typed or chosen.
  var isEmpty: Bool {
    if case .choice = kind { return chosen == nil }
    return typed.isBlank
  }

  /// How many rows its content takes.
  var rows: Int {
    if case .text(let rows) = kind { return rows }
    return 1
  }
}

/// What was typed into a form, kept in case the line drops.
public struct FormDraft: Sendable, Hashable {
  /// The form's purpose, such as `new` or `edit`.
  public var purpose: String
  /// The items that it is about.
  public var items: [RecordID]
  /// The fields' texts and codes by name.
  public var fields: [String: String]
  /// The meeting in which it was typed: it is opened again there.
  public var meeting: RecordID?
  /// The request that saves it: once a change of this name is written, the draft is none any more.
  public var request: RecordID?

  /// A draft of these parts.
  public init(
    purpose: String, items: [RecordID], fields: [String: String], meeting: RecordID? = nil,
    request: RecordID? = nil
  ) {
    (self.purpose, self.items, self.fields) = (purpose, items, fields)
    (self.meeting, self.request) = (meeting, request)
  }

  /// Reads a draft as `json` gives it; nothing when it is none.
  public init?(json: JSONValue) {
    guard let purpose = json["purpose"]?.text, case .object(let fields)? = json["fields"] else { return nil }
    self.purpose = purpose
    items = json["items"]?.elements?.compactMap { $0.text.map { RecordID($0) } } ?? []
    meeting = json["meeting"]?.text.map { RecordID($0) }
    request = json["request"]?.text.map { RecordID($0) }
    self.fields = [:]
    for field in fields { self.fields[field.name] = field.value.text }
  }

  /// The draft as JSON.
  public var json: JSONValue {
    var members = [
      JSONMember("purpose", .string(purpose)), JSONMember("items", .array(items.map { .string($0.text) })),
      JSONMember(
        "fields", .object(fields.sorted { $0.key < $1.key }.map { JSONMember($0.key, .string($0.value)) })),
    ]
    if let meeting { members.append(JSONMember("meeting", .string(meeting.text))) }
    if let request { members.append(JSONMember("request", .string(request.text))) }
    return .object(members)
  }
}
