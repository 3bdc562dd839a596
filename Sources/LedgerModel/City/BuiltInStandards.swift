/// The examples of standards that come with the program: six kinds of site, in words of our own (Data/standards.json).
public enum BuiltInStandards {
  /// The fields of each, without an identifier.
  public static let all: [[JSONMember]] = {
    guard let bytes = ReferenceData.bytes(of: "standards.json"), let value = try? JSONValue(parsing: bytes),
      let standards = value["standards"]?.elements
    else { preconditionFailure("standards.json is not what it should be") }
    return standards.map { standard in
      guard case .object(let members) = standard else {
        preconditionFailure("standards.json is not what it should be")
      }
      return members.filter { $0.name != "id" }
    }
  }()
}
