import LedgerStore

/// A public key of SSH, as it stands in a .pub file.
public struct PublicKey: Sendable, Hashable {
  /// Its kind, such as `ssh-ed25519`.
  public let kind: String
  /// The key itself, in base 64.
  public let content: String
  /// What stands behind it: usually whose it is and from which machine.
  public let comment: String

  /// The kinds that sshd takes today; `ssh-dss` and certificates are none of them.
  private static let kinds: Set<String> = [
    "ssh-ed25519", "sk-ssh-ed25519@openssh.com", "ecdsa-sha2-nistp256", "ecdsa-sha2-nistp384",
    "ecdsa-sha2-nistp521",
    "sk-ecdsa-sha2-nistp256@openssh.com", "ssh-rsa",
  ]

  /// The one key in the text of a .pub file; nothing when it holds none, several, options, or a private key.
  public init?(_ text: String) {
    let lines = text.split(whereSeparator: \.isNewline).filter {
      !$0.allSatisfy(\.isWhitespace) && $0.first != "#"
    }
    guard lines.count == 1 else { return nil }
    let parts = lines[0].split(maxSplits: 2, whereSeparator: \.isWhitespace).map(String.init)
    guard parts.count >= 2 else { return nil }
    self.init(kind: parts[0], content: parts[1], comment: parts.count > 2 ? parts[2] : "")
  }

  /// A key of these parts; nothing when the content is none of that kind.
  init?(kind: String, content: String, comment: String) {
    guard Self.kinds.contains(kind), let bytes = Base64.bytes(content), bytes.count > 4 + kind.utf8.count,
      // It begins with its own kind, behind four bytes of length.
      bytes.starts(with: [0, 0, 0, UInt8(kind.utf8.count)] + Array(kind.utf8))
    else { return nil }
    (self.kind, self.content) = (kind, content)
    // It stands in a file of lines: nothing of it may end one or be taken for a quotation mark.
    self.comment = String(
      comment.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F }.prefix(100).map(Character.init))
  }

  /// As `ssh-keygen -l` shows it: `SHA256:` and 43 characters.
  public var fingerprint: String {
    "SHA256:" + Base64.text(SHA256.hash(Base64.bytes(content) ?? []))
  }

  /// The name by which the ledger knows it: the first twelve hex digits of the same hash.
  public var name: String {
    let digits = Array("0123456789abcdef")
    return String(
      SHA256.hash(Base64.bytes(content) ?? []).prefix(6).flatMap {
        [digits[Int($0 >> 4)], digits[Int($0 & 15)]]
      })
  }
}

/// Base 64 of RFC 4648.
enum Base64 {
  private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  /// The bytes that a text writes; nothing when it is no whole base 64.
  static func bytes(_ text: String) -> [UInt8]? {
    var bytes: [UInt8] = []
    var (bits, count) = (0, 0)
    let letters = text.utf8.prefix { $0 != UInt8(ascii: "=") }
    guard text.utf8.count % 4 == 0,
      text.utf8.dropFirst(letters.count).allSatisfy({ $0 == UInt8(ascii: "=") }),
      text.utf8.count - letters.count <= 2
    else { return nil }
    for letter in letters {
      guard let value = Self.letters.firstIndex(of: letter) else { return nil }
      bits = bits << 6 | value
      count += 6
      guard count >= 8 else { continue }
      count -= 8
      bytes.append(UInt8(bits >> count & 255))
    }
    return bytes
  }

  /// The text of bytes, without the `=` at its end.
  static func text(_ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let part = bytes[start..<min(start + 3, bytes.count)]
      let bits = part.reduce(0) { $0 << 8 | Int($1) } << ((3 - part.count) * 8)
      for place in 0...part.count { text.append(letters[bits >> (18 - place * 6) & 63]) }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
