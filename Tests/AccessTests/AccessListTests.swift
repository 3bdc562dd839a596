import LedgerModel
import Testing

@testable import Access

/// Keys, whose they are, and the block that sshd reads.
@Suite struct AccessListTests {
  private static let first =
    "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIBERERERERERERERERERERERERERERERERERERERERER 王磊 的手机"
  private static let second =
    "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAICIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIi"

  private static func list() throws -> AccessList {
    var list = AccessList()
    let added = Timestamp(utcText: "2026-11-29T02:00:00Z")!
    list.entries = [
      .init(
        key: try #require(PublicKey(first)), person: "wang", added: added,
        expires: CivilDate(text: "2027-06-30")),
      .init(key: try #require(PublicKey(second)), person: "li", added: added, expires: nil),
    ]
    (list.keysFile, list.program) = ("/home/t/.ssh/authorized_keys", "/usr/local/bin/taizhang")
    return list
  }

  @Test func aKeyIsReadOrRefused() throws {
    let key = try #require(PublicKey("# mine\n" + Self.first + "\n"))
    #expect(key.kind == "ssh-ed25519" && key.comment == "王磊 的手机" && key.name.count == 12)
    #expect(key.fingerprint.hasPrefix("SHA256:") && key.fingerprint.utf8.count == 50)
    for bad in [
      "", "ssh-ed25519", "ssh-dss AAAAB3NzaC1kc3MAAAAA", "ssh-ed25519 AAAAB3NzaC1yc2EAAAADAQABAAAA",
      "ssh-ed25519 !!!!",
      "command=\"id\" " + Self.first, Self.first + "\n" + Self.second,
      "-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjEAAAAA\n-----END OPENSSH PRIVATE KEY-----",
    ] { #expect(PublicKey(bad) == nil, "\(bad)") }
    // What stands behind a key cannot add anything to the file that sshd reads.
    #expect(PublicKey(Self.second + " a\u{0}b\u{1B}c")?.comment == "abc")
  }

  @Test func theListIsWrittenAndRead() throws {
    let list = try Self.list()
    #expect(AccessList(list.content) == list)
    let text = String(decoding: list.content, as: UTF8.self)
    for (from, to) in [("2027-06-30", "soon"), ("AAAAC3", "AAAAD3"), ("\"format\": 1", "\"format\": 2")] {
      let spoiled = Array(
        text.split(separator: from, omittingEmptySubsequences: false).joined(separator: to).utf8)
      #expect(AccessList(spoiled) == nil, "\(from)")
    }
    #expect(!list.entries[0].hasExpired(on: CivilDate(text: "2027-06-30")!))
    #expect(
      list.entries[0].hasExpired(on: CivilDate(text: "2027-07-01")!)
        && !list.entries[1].hasExpired(on: CivilDate(text: "2099-01-01")!))
  }

  /// The account for files asks nobody who works here, so sshd's file must not have the keys of those who do not.
  @Test func whoWorksHereNoMoreIsNotInTheBlock() throws {
    let list = try Self.list()
    let here = list.keys { $0 == "li" }
    #expect(here.entries == [list.entries[1]] && here.keysFile == list.keysFile)
    let block = try here.block(ledger: "/l", program: "/p")
    #expect(block.count == 1 && block[0].contains(list.entries[1].key.content))
    let all = try list.block(ledger: "/l", program: "/p")
    #expect(Set(block).isSubset(of: all))
  }

  @Test func theSettingsTakePathsWithBlanks() {
    let text = ServerSettings.text(account: "t", keysFile: "/a b/keys", files: "t-files", above: "/c d")
    #expect(text.contains("AuthorizedKeysFile \"/a b/keys\"") && text.contains("ChrootDirectory \"/c d\""))
    #expect(text.contains("ForceCommand internal-sftp -d /exchange") && text.contains("-P symlink,hardlink"))
  }

  @Test func theBlockLeavesEverythingElseAlone() throws {
    let list = try Self.list()
    let block = try list.block(ledger: "/srv/台账 1", program: "/usr/local/bin/taizhang")
    #expect(
      block[0].hasPrefix(
        #"restrict,pty,expiry-time="20270701",command="'/usr/local/bin/taizhang' enter '/srv/台账 1' wang "#))
    let mine = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIDMzMzMzMzMzMzMzMzMzMzMzMzMzMzMzMzMzMzMzMzMz admin"
    // A line of one's own with a key of the list would win over the block, and let in to everything.
    var file = AuthorizedKeys(Array("\(mine)\n\(Self.second) shell\n# a remark".utf8))
    #expect(file.block(of: "L1") == nil && file.strayKeys(of: list, "L1") == [list.entries[1].key.name])
    file.set(block, of: "L1")
    #expect(file.block(of: "L1") == block && file.strayKeys(of: list, "L1").isEmpty)
    file.set([], of: "L2")
    file.set(block, of: "L1")
    let again = AuthorizedKeys(file.content)
    #expect(again == file && again.block(of: "L1") == block && again.block(of: "L2") == [])
    let lines = String(decoding: file.content, as: UTF8.self).split(separator: "\n")
    #expect(lines.count == 8 && lines[0] == mine[...] && lines[1] == "# a remark")
    for path in ["relative", "/a'b", "/a\"b", "/a\nb", "/a%b", "/a$b"] {
      #expect(throws: AccessList.UnfitPath(path: path)) { try list.block(ledger: path, program: "/x") }
    }
  }

  /// What others wrote into the file stays as it is, in whatever encoding and by whatever editor.
  @Test func otherPeoplesLinesStayByteByByte() throws {
    let list = try Self.list()
    let block = try list.block(ledger: "/srv/ledger", program: "/usr/local/bin/taizhang")
    let key = "AAAAC3NzaC1lZDI1NTE5AAAAIDMzMzMzMzMzMzMzMzMzMzMzMzMzMzMzMzMzMzMzMzMz"
    let listed = list.entries[1].key.content
    let gbk: [UInt8] = [0xCD, 0xF5, 0xC0, 0xDA]
    // A key of the list in a remark, in a command and behind another key lets nobody in.
    var before = Array("\r\n# keys of the office\r\nssh-ed25519\t\(key)\t".utf8) + gbk
    before += Array("\r\n\t  # ".utf8) + gbk + Array(" ssh-ed25519 \(listed)\n".utf8)
    before += Array(
      #"command="echo \"ssh-ed25519 \#(listed) \"" ssh-ed25519 \#(key) ssh-ed25519 \#(listed)"#.utf8)
    before += [0x0A, 0xFF, 0x00, 0x0A]
    let behind = Array("no newline at the end ".utf8) + gbk
    var file = AuthorizedKeys(before + behind)
    #expect(file.content == before + behind && file.strayKeys(of: list, "L1").isEmpty)
    file.set(block, of: "L1")
    let content = file.content
    #expect(content.starts(with: before + behind + [0x0A]) && file.block(of: "L1") == block)
    // Between other lines it stays in its place, also when an editor of Windows has been at it.
    let made = String(decoding: content.dropFirst(before.count + behind.count + 1), as: UTF8.self)
    let windows = made.split(separator: "\n").map { $0 + "\r\n" }.joined()
    var edited = AuthorizedKeys(before + Array(windows.utf8) + behind)
    #expect(edited.block(of: "L1")?.count == block.count && edited.block(of: "L1") != block)
    edited.set(block, of: "L1")
    #expect(edited.content == before + Array(made.utf8) + behind)
  }

  /// sshd knows more names for a kind of key, and takes tabs: such a line lets in, too.
  @Test func aKeyOutsideOfTheBlockIsFoundHoweverItIsWritten() throws {
    let list = try Self.list()
    let (key, name) = (list.entries[1].key.content, list.entries[1].key.name)
    for line in [
      "ssh-ed25519\t\(key)", "  ED25519 \(key)", "restrict\tssh-ed25519\t\(key)\r",
      #"from="10.0.0.0/8",command="a \"b\" c"  ssh-ed25519 \#(key) wang"#,
    ] {
      var file = AuthorizedKeys(Array("\(line)\n".utf8))
      #expect(file.strayKeys(of: list, "L1") == [name], "\(line)")
      file.set(try list.block(ledger: "/l", program: "/p"), of: "L1")
      #expect(file.strayKeys(of: list, "L1").isEmpty, "\(line)")
      #expect(file.content.starts(with: "# taizhang".utf8), "\(line)")
    }
  }

  /// A block that has lost its end takes nothing with it that stands behind it.
  @Test func aBlockWithoutItsEndTakesNoOtherLineWithIt() throws {
    let block = try Self.list().block(ledger: "/l", program: "/p")
    var whole = AuthorizedKeys([])
    whole.set(block, of: "L1")
    let text = String(decoding: whole.content, as: UTF8.self)
    let torn = text.split(separator: "\n").dropLast().joined(separator: "\n")
    var file = AuthorizedKeys(Array("\(torn)\n# mine\n\(text)# last\n".utf8))
    file.set(block, of: "L1")
    #expect(String(decoding: file.content, as: UTF8.self) == "\(text)# mine\n# last\n")
  }

  @Test func filesOfTheLogAreReadInTheOrderInWhichTheyWereWritten() {
    let names = [
      "logins-2026-12.jsonl", "logins-2026-11-10.jsonl", "logins-2026-11-2.jsonl", "keys.json",
      "logins-2026-11.jsonl",
    ]
    #expect(
      LoginRecord.inOrder(names) == [
        "logins-2026-11.jsonl", "logins-2026-11-2.jsonl", "logins-2026-11-10.jsonl", "logins-2026-12.jsonl",
      ])
  }

  @Test func sessionsAreToldFromTheLog() throws {
    let began = Timestamp(utcText: "2026-11-29T02:00:00Z")!
    var record = LoginRecord(
      began: began, person: "wang", key: "abc", from: "10.0.0.7", process: 12, what: "screen")
    var log = record.line
    record.took = 90_000
    let other = LoginRecord(
      began: began, person: "li", key: "def", from: "::1", process: 13, what: "list", took: 12)
    log += other.line + Array("torn {".utf8) + [0x0A] + record.line
    #expect(LoginRecord.sessions(in: log) == [record, other])
    #expect(LoginRecord.fileName(at: began) == "logins-2026-11.jsonl")
  }
}
