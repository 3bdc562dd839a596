import LedgerModel

/// What is said of the office's own documents that papers are set in.
public struct TemplateWords: Phrases {
  /// The language in which everything is said.
  public let language: Language

  /// The words of a language.
  public init(_ language: Language) { self.language = language }

  /// What the papers and their parts are called.
  public var parts: PaperPartWords { PaperPartWords(language) }

  /// The columns of the list of templates: kind, its name, document.
  public var headings: [String] { say(["种类", "文书", "模板"], ["kind", "paper", "template"]) }
  /// The columns of the list of names: in Chinese, in English, an example.
  public var fieldHeadings: [String] {
    say(["字段", "英文字段", "示例"], ["field in Chinese", "field", "example"])
  }
  /// What the argument that names a kind of paper is called where it is refused.
  public var kindArgument: String { say("文书种类", "KIND") }
  /// A kind of paper as it can be typed.
  public func offered(_ kind: PaperKind) -> String {
    say("\(parts.kind(kind))(\(kind.rawValue))", kind.rawValue)
  }
  /// Papers of a kind are set in this document from now on; how many fields it holds.
  public func isSet(_ kind: PaperKind, _ name: String, fields: Int) -> String {
    say(
      "\(parts.kind(kind)) 今后用 \(name),\(fields) 个字段",
      "\(parts.kind(kind)): set in \(name) from now on, \(fields) \(fields == 1 ? "field" : "fields")")
  }
  /// The document is made for another kind of paper: what stands before the reason why it is refused.
  public func looksLike(_ other: PaperKind, _ file: String, insteadOf kind: PaperKind) -> String {
    say(
      "\(file) 看起来是\(parts.kind(other))的模板,不是\(parts.kind(kind))的(用于\(parts.kind(other)):taizhang templates set \(other.rawValue))。",
      "\(file) looks like a template for \(parts.kind(other)), not for \(parts.kind(kind)) "
        + "(taizhang templates set \(other.rawValue) takes it). ")
  }
  /// On a page: in which document the paper is set as a file of Word.
  public func isUsed(_ name: String) -> String { say("Word 用模板 \(name)", "Word: template \(name)") }
  /// The document holds no name: every paper would be the same.
  public func withoutNames(_ file: String) -> String {
    say(
      "\(file) 里没有 {{字段}}:每次生成的内容都会一样",
      "\(file) holds no {{field}}: every paper made of it will be the same")
  }
  /// The document has no place for the photos that were asked for.
  public var withoutPhotos: String {
    let field = parts.field(.items, .photos)
    return say(
      "模板里没有照片字段({{\(field)}}),--photos 不起作用",
      "the template has no field of photos ({{\(field)}}): --photos has no effect")
  }
  /// The file of a template is gone.
  public func missing(_ name: String) -> String {
    say(
      "模板 \(name) 的文件缺失或内容已变,没有写出文件:请重新设置(templates set),或取消模板(templates remove);report 可加 --form plain",
      "the file of the template \(name) is missing or has changed, nothing was written: set it again (templates set), do "
        + "without it (templates remove), or report with --form plain")
  }
  /// Why a file is no template, by what it is: the names of `OtherKind`, and some more.
  public func isNone(_ file: String, _ kind: String) -> String {
    switch kind {
    case "macros":
      say(
        "\(file) 含有宏(.docm):请另存为不含宏的 .docx",
        "\(file) holds macros (.docm): save it as a .docx without them")
    case "fetched":
      say(
        "\(file) 打开时会从网址加载模板、对象或其他文档:请在 Word 中取消链接后另存",
        "\(file) loads a template, an object or a document from an address when it is opened: unlink it in Word and save it anew"
      )
    case "password":
      say("\(file) 设有密码:请取消密码后另存为 .docx", "\(file) has a password: save it as a .docx without one")
    case "document":
      say(
        "\(file) 是文字文档,但不是 .docx(如 .doc、.wps、.odt、.rtf):请在 Word 或 WPS 中另存为 .docx",
        "\(file) is a text document and no .docx (.doc, .wps, .odt, .rtf): save it as .docx in Word or WPS")
    case "workbook":
      say(
        "\(file) 是表格工作簿:模板要用 Word 文档(.docx)", "\(file) is a workbook: a template is a Word document (.docx)")
    case "pdf":
      say("\(file) 是 PDF:模板要用 Word 文档(.docx)", "\(file) is a PDF: a template is a Word document (.docx)")
    case "large":
      say("\(file) 过大:请删去不必要的图片", "\(file) is too large: leave out pictures that it can do without")
    case "damaged":
      say(
        "\(file) 不完整或已损坏:请在 Word 或 WPS 中打开后另存",
        "\(file) is incomplete or damaged: open it in Word or WPS and save it anew")
    default:
      say("\(file) 不是 Word 文档(.docx)", "\(file) is no Word document (.docx)")
    }
  }
  /// Braces that are opened and never closed in their paragraph.
  public func unclosed(_ file: String, _ text: String) -> String {
    say(
      "\(file):“\(text)”的 {{ 在本段内没有对应的 }}",
      "\(file): the {{ of '\(text)' has no }} in its paragraph")
  }
  /// A row with names of two lists.
  public func twoLists(_ file: String, _ first: String, _ second: String) -> String {
    say(
      "\(file):同一行(段)里有 \(first) 和 \(second) 两个列表的字段:一行只能按一个列表重复",
      "\(file): a row or paragraph has fields of \(first) and of \(second): it repeats for one list alone")
  }
  /// Names that nothing has, each with the one that is most like it; then all there are.
  public func unknown(
    _ file: String, _ names: [(name: String, like: String?)], _ kind: String, all: [String]
  ) -> String {
    let list = names.map { name, like in
      "{{\(name)}}" + (like.map { say("(是否 {{\($0)}})", " (did you mean {{\($0)}}?)") } ?? "")
    }
    let fields = all.joined(separator: say("、", ", "))
    return say(
      "\(file):没有这些字段:\(list.joined(separator: "、"))。行会自动重复,不用写 {{#…}}。可用:\(fields)(示例见 taizhang templates fields \(kind))",
      "\(file): no such fields: \(list.joined(separator: ", ")). Rows repeat by themselves, without {{#...}}. There are: "
        + "\(fields) (taizhang templates fields \(kind) shows examples)")
  }
}
