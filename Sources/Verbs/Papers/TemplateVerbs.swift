import ArgumentParser
import LedgerModel
import LedgerStore
import Papers
import TextWidth
import Wording

/// `templates`: the office's own documents that papers are set in.
struct TemplatesCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .verb(
      "templates", \.templates,
      subcommands: [
        ListTemplates.self, SetTemplate.self, RemoveTemplate.self, TemplateFields.self, StarterTemplate.self,
      ], usual: ListTemplates.self)
  }
}

/// `templates list`: which kinds of paper are set in which document.
struct ListTemplates: Verb {
  static var configuration: CommandConfiguration { .verb("list", \.listTemplates) }

  @OptionGroup var result: ResultOptions
  @OptionGroup var globals: GlobalOptions

  func perform(in invocation: Invocation) throws {
    let set = try invocation.ledger().settings.templates
    if result.json {
      return invocation.print(
        .array(
          PaperKind.allCases.compactMap { kind in
            set[kind].map {
              JSONValue.members([
                "kind": .string(kind.rawValue), "name": .string($0.name), "hash": .string($0.hash),
              ])
            }
          }))
    }
    let words = PaperPartWords(invocation.language)
    let rows = PaperKind.allCases.map { [$0.rawValue, words.kind($0), set[$0]?.name ?? "—"] }
    invocation.print(rows, headings: TemplateWords(invocation.language).headings)
  }
}

/// `templates set`: papers of a kind are set in this document from now on.
struct SetTemplate: Verb {
  static var configuration: CommandConfiguration { .verb("set", \.setTemplate) }

  @Argument(help: .spoken(\.paperKind, "minutes|bulletin|summary|order|notice|ledger")) var kind: String
  @Argument(help: .spoken(\.templateFile, "file")) var file: String
  @OptionGroup var result: ResultOptions
  @OptionGroup var globals: GlobalOptions

  func perform(in invocation: Invocation) throws {
    let kind = try invocation.paperKind(kind)
    let words = TemplateWords(invocation.language)
    let limit = try invocation.ledger().settings.evidenceLimit
    let content = try invocation.read(file, limit: limit) { Refusal.fileTooLarge(limit: limit) }
    let names: Int
    do throws(TemplateTrouble) {
      names = try kind.names(inTemplate: content, called: file)
    } catch {
      let other = kind.other(ofTemplate: content, called: file, refusedFor: error)
      let looks = other.map { words.looksLike($0, file, insteadOf: kind) } ?? ""
      throw VerbFailure.failed(looks + error.text(for: kind, invocation.language))
    }
    // Who may not set it leaves no file behind.
    try invocation.require(kind.set(PaperTemplate(name: name, hash: content.evidenceHash)))
    // The file is on the disk before a line names it.
    let hash = try invocation.store().keepEvidence(content)
    _ = try invocation.commit(kind.set(PaperTemplate(name: name, hash: hash)))
    if names == 0 { invocation.remark(words.withoutNames(file)) }
    if result.json {
      return invocation.print(
        .members([
          "kind": .string(kind.rawValue), "name": .string(name), "hash": .string(hash),
          "fields": .integer(Int64(names)),
        ]))
    }
    invocation.output.line(SafeText.visible(words.isSet(kind, name, fields: names)))
  }

  private var name: String { file.split(separator: "/").last.map(String.init) ?? file }
}

/// `templates remove`: papers of a kind have the program's form again.
struct RemoveTemplate: Verb {
  static var configuration: CommandConfiguration { .verb("remove", \.removeTemplate) }

  @Argument(help: .spoken(\.paperKind, "minutes|bulletin|summary|order|notice|ledger")) var kind: String
  @OptionGroup var globals: GlobalOptions

  func perform(in invocation: Invocation) throws {
    let kind = try invocation.paperKind(kind)
    _ = try invocation.commit(kind.set(nil))
  }
}

/// `templates fields`: what a document for a kind of paper may hold between braces, with what the latest such paper has
/// there.
struct TemplateFields: Verb {
  static var configuration: CommandConfiguration { .verb("fields", \.templateFields) }

  @Argument(help: .spoken(\.paperKind, "minutes|bulletin|summary|order|notice|ledger")) var kind: String
  @OptionGroup var result: ResultOptions
  @OptionGroup var globals: GlobalOptions

  func perform(in invocation: Invocation) throws {
    let kind = try invocation.paperKind(kind)
    let ledger = try invocation.ledger()
    let examples =
      Paper.latest(kind, of: ledger, at: invocation.now, language: invocation.language)?
      .examples(of: ledger) ?? [:]
    if result.json {
      return invocation.print(
        .array(
          kind.templateFields.map { field in
            .members([
              "name": .string(field.name(.en)), "zh": .string(field.name(.zh)),
              "repeats": .bool(field.column != nil), "example": .text(examples[field]),
            ])
          }))
    }
    let rows = kind.templateFields.map { field in
      let example = (examples[field] ?? "").split(whereSeparator: \.isNewline).joined(separator: " / ")
      return ["{{\(field.name(.zh))}}", "{{\(field.name(.en))}}", Columns.cut(example, to: 40)]
    }
    invocation.print(rows, headings: TemplateWords(invocation.language).fieldHeadings)
  }
}

/// `templates starter`: a document with all names of a kind of paper in it, to be made the office's own.
struct StarterTemplate: Verb {
  static var configuration: CommandConfiguration { .verb("starter", \.starterTemplate) }

  @Argument(help: .spoken(\.paperKind, "minutes|bulletin|summary|order|notice|ledger")) var kind: String
  @Option(name: .shortAndLong, help: .spoken(\.starterFile, "file")) var output: String
  @Flag(help: .spoken(\.overwrite)) var force = false
  @OptionGroup var globals: GlobalOptions

  func perform(in invocation: Invocation) throws {
    let kind = try invocation.paperKind(kind)
    guard output.lowercased().hasSuffix(".docx") else {
      throw VerbFailure.failed(invocation.words.unknownFileKind(output, kinds: ".docx"))
    }
    try invocation.write(kind.starter(invocation.language), to: output, replacing: force)
    invocation.output.line(output)
  }
}

extension Invocation {
  /// A kind of paper by its name in either language.
  fileprivate func paperKind(_ text: String) throws -> PaperKind {
    let typed = text.lowercased()
    let kind = PaperKind.allCases.first { kind in
      kind.rawValue == typed || Language.allCases.contains { PaperPartWords($0).kind(kind) == typed }
        || PaperPartWords.otherNames(kind).contains(typed)
    }
    if let kind { return kind }
    let papers = TemplateWords(language)
    throw VerbFailure.failed(
      words.noChoice(text, papers.kindArgument, offered: PaperKind.allCases.map(papers.offered)))
  }

  /// Refuses what the person may not do, before anything is kept for it.
  fileprivate func require(_ intent: Intent) throws {
    var ids = IDSource.random()
    _ = try ledger().plan(intent, as: try actor(), at: now, ids: &ids)
  }
}
