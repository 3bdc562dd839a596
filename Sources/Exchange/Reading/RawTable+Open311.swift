import LedgerModel

/// Service requests as Open311 writes them (GeoReport v2, GET service requests: service_request_id, status,
/// requested_datetime and their kin).
extension RawTable {
  /// Whether a JSON object is such a request.
  static func isServiceRequest(_ value: JSONValue) -> Bool {
    value["service_request_id"] != nil
      || (value["requested_datetime"] != nil && value["service_name"] != nil)
  }

  /// The requests as a table: the description is the title, else the name of the service; what has no field of its own is
  /// kept as a note. A closed request was closed when it was last updated.
  static func serviceRequests(_ requests: [JSONValue]) -> RawTable {
    let headings = [
      "reference", "title", "state", "reported at", "closed at", "due", "address", "category", "lead unit",
    ]
    // Beside an address the coordinates are said, too.
    let coordinates = ["lat", "long"].filter { name in
      requests.contains { !coordinate(name, of: $0).isEmpty }
    }
    let others = others(of: requests)
    var rows = [DelimitedRecord(line: 0, cells: headings + others + coordinates)]
    for (place, request) in requests.enumerated() {
      let isClosed = text(request["status"]).lowercased() == "closed"
      let description = text(request["description"])
      let cells = [
        text(request["service_request_id"] ?? request["token"]),
        description.isBlank ? text(request["service_name"]) : description,
        text(request["status"]), text(request["requested_datetime"]),
        isClosed ? text(request["closed_datetime"] ?? request["updated_datetime"]) : "",
        text(request["expected_datetime"]), RawTable.place(of: request), text(request["service_name"]),
        text(request["agency_responsible"]),
      ]
      let rest = others.map { text(request[$0]) } + coordinates.map { coordinate($0, of: request) }
      rows.append(DelimitedRecord(line: place + 1, cells: cells + rest))
    }
    return RawTable(rows: rows, mergedCellsAreFilled: true)
  }

  private static let known: Set<String> = [
    "service_request_id", "token", "status", "requested_datetime", "updated_datetime", "closed_datetime",
    "expected_datetime", "address", "description", "service_name", "agency_responsible", "lat", "long",
  ]

  /// The names of what else the requests say, in the order of their coming.
  private static func others(of requests: [JSONValue]) -> [String] {
    var names: [String] = []
    var seen = known
    for case .object(let members) in requests {
      for member in members where !text(member.value).isEmpty && seen.insert(member.name).inserted {
        names.append(member.name)
      }
    }
    return names
  }

  /// The address; of a request that has none, its coordinates.
  private static func place(of request: JSONValue) -> String {
    let address = text(request["address"])
    if !address.isBlank { return address }
    let (lat, long) = (text(request["lat"]), text(request["long"]))
    return lat.isEmpty || long.isEmpty ? "" : "\(lat),\(long)"
  }

  /// A coordinate that the place does not say.
  private static func coordinate(_ name: String, of request: JSONValue) -> String {
    let own = text(request[name])
    return place(of: request).contains(own) ? "" : own
  }

  private static func text(_ value: JSONValue?) -> String {
    switch value {
    case .string(let text), .number(let text): text
    case .integer(let whole): String(whole)
    case .bool(let truth): String(truth)
    default: ""
    }
  }
}
