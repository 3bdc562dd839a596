import LedgerModel
import Office
import Wording

/// A name that an office's own form of a paper may hold between double braces.
public struct TemplateField: Sendable, Hashable {
  /// The part of the paper.
  public let part: PaperPart
  /// The column of its list; nothing for a value of its own.
  public let column: PaperColumn?

  /// What it is called in a language: 事项.编号, items.number. Both hold in every document.
  public func name(_ language: Language) -> String { PaperPartWords(language).field(part, column) }

  /// Whether photos stand there.
  public var isPhoto: Bool {
    column.map { part.photoColumns.contains($0) } ?? (part == .photos)
  }

  /// What a document of Word's kind calls it.
  var templateName: TemplateName {
    guard let column else { return TemplateName(part.rawValue, isPicture: isPhoto) }
    return TemplateName(column.rawValue, of: part.rawValue, isPicture: isPhoto)
  }
}

extension PaperKind {
  /// All names that a document for this kind of paper may hold; a list as a whole is a name, too.
  public var templateFields: [TemplateField] {
    parts.flatMap { part in
      let columns = ((part.columns(in: self) ?? []) + part.photoColumns).map {
        TemplateField(part: part, column: $0)
      }
      // A table has no text of its own.
      let isText = columns.isEmpty || part.columns(in: self) == PaperPart.points
      return (isText ? [TemplateField(part: part, column: nil)] : []) + columns
    }
  }

  /// The field that somebody typed, in either language, however wide its letters and wherever blanks stand in it.
  func templateField(named typed: String) -> TemplateField? { templateFieldsByKey[Self.key(typed)] }

  fileprivate var templateFieldsByKey: [String: TemplateField] {
    let named: [(String, TemplateField)] = templateFields.flatMap { field in
      Language.allCases.map { (Self.key(field.name($0)), field) }
    }
    return Dictionary(named) { first, _ in first }
  }

  /// The field whose name is most like one that nothing has; nothing where none is like it.
  func templateField(like typed: String) -> TemplateField? {
    let key = Array(Self.key(typed))
    let near = templateFields.flatMap { field in
      Language.allCases.map { (field: field, far: Self.distance(key, Array(Self.key(field.name($0))))) }
    }
    return near.min { $0.far < $1.far }.flatMap { $0.far <= max(1, key.count / 2) ? $0.field : nil }
  }

  fileprivate static func key(_ name: String) -> String {
    var key = ""
    for scalar in name.lowercased().unicodeScalars where !scalar.properties.isWhitespace {
      switch scalar {
      case "．", "。", "·", "/": key += "."
      default: key.unicodeScalars.append(scalar)
      }
    }
    return key
  }

  /// How many letters have to be changed, put in or left out to make one name another (Levenshtein).
  private static func distance(_ left: [Character], _ right: [Character]) -> Int {
    // What nobody would take for a name is far from all.
    guard left.count <= 60 else { return .max }
    var row = Array(0...right.count)
    for (place, letter) in left.enumerated() {
      var before = row[0]
      row[0] = place + 1
      for (other, twin) in right.enumerated() {
        let above = row[other + 1]
        row[other + 1] = min(above + 1, row[other] + 1, before + (letter == twin ? 0 : 1))
        before = above
      }
    }
    return row[right.count]
  }
}

extension DocumentTemplate {
  /// An office's own form of a kind of paper. Throws what is wrong with it.
  public init(_ bytes: [UInt8], for kind: PaperKind) throws(TemplateFault) {
    // Once for all: a document may hold any number of names.
    let fields = kind.templateFieldsByKey
    try self.init(bytes) { fields[PaperKind.key($0)]?.templateName }
  }
}

/// An office's own form that a paper is to be set in, and why it cannot be.
public struct TemplateTrouble: Error, Sendable, Hashable {
  /// Which one.
  public let template: PaperTemplate
  /// What is wrong with it; nothing when its file is not there.
  public let fault: TemplateFault?
}

extension TemplateTrouble {
  /// What is wrong with it, and what to do, in words.
  public func text(for kind: PaperKind, _ language: Language) -> String {
    let (words, file) = (TemplateWords(language), template.name)
    guard let fault else { return words.missing(file) }
    switch fault {
    case .notADocument(let other): return words.isNone(file, other?.rawValue ?? "")
    case .isWorkbook: return words.isNone(file, "workbook")
    case .macros: return words.isNone(file, "macros")
    case .fetched: return words.isNone(file, "fetched")
    case .office(.password): return words.isNone(file, OtherKind.password.rawValue)
    case .office(.tooLarge), .office(.tooManyParts), .office(.suspiciousPacking):
      return words.isNone(file, "large")
    case .office: return words.isNone(file, "damaged")
    case .unclosed(let text): return words.unclosed(file, text)
    case .twoLists(let first, let second):
      let names = [first, second].map { PaperPart(rawValue: $0).map { words.parts.field($0) } ?? $0 }
      return words.twoLists(file, names[0], names[1])
    case .unknownNames(let names):
      let told = names.map { (name: $0, like: kind.templateField(like: $0)?.name(language)) }
      return words.unknown(file, told, kind.rawValue, all: kind.templateFields.map { $0.name(language) })
    }
  }
}

extension PaperKind {
  /// How many names a document holds that papers of this kind are to be set in. Throws what is wrong with it.
  public func names(inTemplate bytes: [UInt8], called name: String) throws(TemplateTrouble) -> Int {
    do throws(TemplateFault) {
      return try DocumentTemplate(bytes, for: self).names.count
    } catch {
      throw TemplateTrouble(template: PaperTemplate(name: name, hash: ""), fault: error)
    }
  }

  /// The other kind of paper that a document is made for which this kind refuses for its names; nothing where none is.
  public func other(
    ofTemplate bytes: [UInt8], called name: String, refusedFor trouble: TemplateTrouble
  ) -> PaperKind? {
    guard case .unknownNames? = trouble.fault else { return nil }
    return PaperKind.allCases.first { kind in
      kind != self && ((try? kind.names(inTemplate: bytes, called: name)) ?? 0) > 0
    }
  }
}

extension PaperForm {
  /// The office's own form that the settings name for a kind of paper; nothing where they name none. `file` reads a file
  /// by its hash. Throws where it cannot be used.
  public static func own(
    _ kind: PaperKind?, of ledger: Ledger, file: (String) -> [UInt8]?
  ) throws(TemplateTrouble) -> PaperForm? {
    guard let template = kind.flatMap({ ledger.settings.templates[$0] }), let kind else { return nil }
    guard let bytes = file(template.hash) else { throw TemplateTrouble(template: template, fault: nil) }
    do throws(TemplateFault) {
      return .template(try DocumentTemplate(bytes, for: kind), Letterhead(of: ledger))
    } catch {
      throw TemplateTrouble(template: template, fault: error)
    }
  }
}

extension Document {
  /// The paper as a file in the form that the settings ask for; where the office's own cannot be used, it is set in the
  /// program's and says so at its foot: for the screen, on which nobody can choose another. `file` reads by hash.
  public func bytes(
    as format: PaperFormat, width: Int? = nil, of ledger: Ledger, at now: Timestamp,
    file: (String) -> [UInt8]?
  ) -> [UInt8] {
    guard format == .docx else { return bytes(as: format, width: width) }
    do throws(TemplateTrouble) {
      let form = try PaperForm.own(paper, of: ledger, file: file) ?? PaperForm(of: ledger)
      return bytes(as: format, form: form, at: now)
    } catch {
      var told = self
      told.blocks.append(.small([Words.of(language).papers.withoutTemplate(error.template.name)]))
      return told.bytes(as: format, form: PaperForm(of: ledger), at: now)
    }
  }

  /// What fills an office's own form.
  func templateContent(_ head: Letterhead) -> TemplateContent {
    var content = TemplateContent()
    func put(_ part: PaperPart, _ text: String) {
      content.values[part.rawValue] = text.shownLines.joined(separator: "\n")
    }
    for (part, text) in values { put(part, text) }
    put(.title, title)
    put(.subtitle, subtitle)
    put(.office, head.office)
    put(.docNumber, head.number)
    if !date.isEmpty { put(.date, date) }
    put(.addressees, addressees.isEmpty ? head.addressees : addressees)
    put(.copies, head.copies)
    put(.printer, head.printer)
    for case .facts(let facts) in blocks {
      for fact in facts { if let part = fact.part { put(part, fact.value) } }
    }
    for (part, place) in named where blocks.indices.contains(place) {
      switch blocks[place] {
      case .numbered(let items):
        put(part, items.enumerated().map { "\($0.offset + 1). \($0.element)" }.joined(separator: "\n"))
        content.lists[part.rawValue] = Self.points(items)
      case .bullets(let items):
        put(part, items.joined(separator: "\n"))
        content.lists[part.rawValue] = Self.points(items)
      case .table(let table):
        content.lists[part.rawValue] = .init(
          columns: table.names.map(\.rawValue),
          rows: table.rows.map { $0.map { $0.shownLines.joined(separator: "\n") } })
      case let block: put(part, block.rewritable ?? "")
      }
    }
    putPhotos(into: &content)
    return content
  }

  private static func points(_ items: [String]) -> TemplateContent.List {
    .init(
      columns: PaperPart.points.map(\.rawValue),
      rows: items.enumerated().map { [String($0.offset + 1), $0.element.shownLines.joined(separator: "\n")] })
  }

  /// What the paper would have in each place of an office's own form: of a list, what its first element has.
  public func examples(of ledger: Ledger) -> [TemplateField: String] {
    let content = templateContent(Letterhead(of: ledger))
    var found: [TemplateField: String] = [:]
    for field in paper?.templateFields ?? [] {
      guard let column = field.column else {
        found[field] = content.values[field.part.rawValue]
        continue
      }
      guard let list = content.lists[field.part.rawValue], let first = list.rows.first,
        let place = list.columns.firstIndex(of: column.rawValue), first.indices.contains(place)
      else { continue }
      found[field] = first[place]
    }
    return found
  }
}
