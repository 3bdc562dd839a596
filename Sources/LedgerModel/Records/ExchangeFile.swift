/// A file that lies in the exchange directory, in a person's folder of it or in the common one.
public struct ExchangeFile: Sendable, Hashable {
  /// The name by which it is asked for: `台账.xlsx`, in a person's folder `王磊/照片.jpg`.
  public var name: String
  /// How many bytes it has.
  public var size: Int
  /// Why it cannot be read; nothing where it can.
  public var trouble: Trouble?

  /// What stands in the way of reading.
  public enum Trouble: Sendable, Hashable {
    /// Whoever runs the program may not.
    case notPermitted
    /// A link, which is not followed, a pipe or a device.
    case noFile
    /// A folder, which is nobody's.
    case folder
    /// The system's reason, such as `EIO`.
    case system(String)
  }

  /// What a file is by the ending of its name.
  public enum Sort: String, Sendable, Hashable, CaseIterable {
    case photo, table, document, video, other
  }

  /// A file of this name and size.
  public init(_ name: String, size: Int, trouble: Trouble? = nil) {
    (self.name, self.size, self.trouble) = (name, size, trouble)
  }

  /// What it is by its name; what it holds is seen when it is read.
  public var sort: Sort {
    let ending = name.split(separator: ".").last?.lowercased() ?? ""
    return name.contains(".") ? Self.endings.first { $0.value.contains(ending) }?.key ?? .other : .other
  }

  private static let endings: [Sort: Set<String>] = [
    .photo: ["jpg", "jpeg", "png", "heic", "heif", "webp", "gif", "bmp", "tif", "tiff"],
    .table: ["xlsx", "xlsm", "ods", "csv", "tsv", "json", "xls", "et", "txt", "htm", "html"],
    .document: ["docx", "doc", "wps", "pdf", "ofd", "odt", "rtf", "pptx", "ppt"],
    .video: ["mp4", "mov", "avi", "3gp", "mkv", "webm"],
  ]
}

extension Ledger {
  /// The folder of a person in the exchange directory: the name as a file's name, with the identifier behind it where
  /// another person's would be called so, too. Nothing for nobody.
  public func exchangeFolder(of person: RecordID?) -> String? {
    guard let person = people[person] else { return nil }
    let name = ExchangeFile.folder(person.name)
    let isShared = people.all.contains { $0.id != person.id && ExchangeFile.folder($0.name) == name }
    return name.isEmpty || isShared ? "\(name)-\(person.id)" : name
  }

  /// The names that folders of people in the exchange directory may have.
  public var exchangeFolders: Set<String> {
    Set(
      people.all.flatMap { person in
        let name = ExchangeFile.folder(person.name)
        return [name, "\(name)-\(person.id)"]
      })
  }
}

extension ExchangeFile {
  /// A person's name as a folder's on any system: without what Windows refuses or nobody sees.
  fileprivate static func folder(_ name: String) -> String {
    var plain = String.UnicodeScalarView()
    for scalar in name.trimmed.unicodeScalars.prefix(60) {
      let isPlain =
        !"/\\:*?\"<>|".unicodeScalars.contains(scalar)
        && ![.control, .format, .surrogate, .privateUse].contains(scalar.properties.generalCategory)
      plain.append(isPlain ? scalar : "_")
    }
    while plain.first == "." { plain.removeFirst() }
    while plain.last == "." || plain.last == " " { plain.removeLast() }
    return String(plain)
  }
}
