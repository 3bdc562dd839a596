import Testing

@testable import LedgerModel

/// A login says that somebody comes from a shell of their own; a key never leads to one.
@Suite("Logins of keys")
struct KeyLoginTests {
  @Test("nobody gets the name of a key for a login")
  func refused() throws {
    var office = try LifeOffice()
    for login in ["key:owner-1", "key:"] {
      let told = refusal { () throws(Refusal) in
        try office.put(.person, "owner", ["login": .string(login)], by: "lead")
      }
      #expect(told == .badValue(field: "login", value: login))
    }
    try office.put(.person, "owner", ["login": .string("keyes")], by: "lead")
    #expect(office.ledger.people["owner"]?.login == "keyes")
  }
}
