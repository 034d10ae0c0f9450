import Corpus

/// Many JSON pointers at once: one pass over a record finds the values that all of them point to.
///
/// Keys are compared as bytes, without making a String of any; what no pointer leads to is skipped.
struct PointerTrie: Sendable {
  /// The number of distinct pointers; each has a cell, in the order in which it was added.
  private(set) var cells = 0

  private var nodes = [Node()]
  private var edges: [Edge] = []
  /// The tokens of all edges, end to end.
  private var tokens: [UInt8] = []
  /// For each node a hash table of a power of two of places that hold an edge, or -1.
  private var table: [Int32] = []

  private struct Node {
    var edges: [Int32] = []
    /// The cell of the pointer that ends here, or -1.
    var cell: Int32 = -1
    var hasIndexes = false
    var tableStart = 0
    var tableMask = 0
  }

  private struct Edge {
    var token: ByteSpan
    var child: Int32
    /// The token as an index into an array, or -1.
    var index: Int32
  }

  /// The trie of some pointers.
  init(_ pointers: [JSONPointer]) {
    for pointer in pointers { _ = add(pointer) }
    finish()
  }

  init() {}

  // MARK: Building

  /// Adds a pointer and returns its cell; a pointer that is there already keeps the cell that it has.
  mutating func add(_ pointer: JSONPointer) -> Int {
    var node = 0
    for token in pointer.tokens { node = child(of: node, token) ?? addChild(to: node, token) }
    if nodes[node].cell < 0 {
      nodes[node].cell = Int32(cells)
      cells += 1
    }
    return Int(nodes[node].cell)
  }

  private func child(of node: Int, _ token: [UInt8]) -> Int? {
    for edge in nodes[node].edges where tokens[edges[Int(edge)].token.range].elementsEqual(token) {
      return Int(edges[Int(edge)].child)
    }
    return nil
  }

  private mutating func addChild(to node: Int, _ token: [UInt8]) -> Int {
    let span = ByteSpan(tokens.count, tokens.count + token.count)
    tokens.append(contentsOf: token)
    let index = Self.index(token)
    if index >= 0 { nodes[node].hasIndexes = true }
    nodes[node].edges.append(Int32(edges.count))
    edges.append(Edge(token: span, child: Int32(nodes.count), index: index))
    nodes.append(Node())
    return nodes.count - 1
  }

  /// RFC 6901 §4: digits without leading zeros.
  private static func index(_ token: [UInt8]) -> Int32 {
    guard let first = token.first, token.count <= 9, token.allSatisfy({ $0 &- UInt8(ascii: "0") < 10 }),
      first != UInt8(ascii: "0") || token.count == 1
    else { return -1 }
    return token.reduce(0) { $0 * 10 + Int32($1 - UInt8(ascii: "0")) }
  }

  /// Lays the hash tables; to be called when all pointers are in.
  mutating func finish() {
    table = []
    for node in nodes.indices where !nodes[node].edges.isEmpty {
      var size = 4
      while size < nodes[node].edges.count * 4 { size *= 2 }
      nodes[node].tableStart = table.count
      nodes[node].tableMask = size - 1
      table.append(contentsOf: repeatElement(-1, count: size))
      for edge in nodes[node].edges {
        var place = Self.hash(tokens, edges[Int(edge)].token) & (size - 1)
        while table[nodes[node].tableStart + place] >= 0 { place = (place + 1) & (size - 1) }
        table[nodes[node].tableStart + place] = edge
      }
    }
  }

  /// Length and three bytes tell keys of records well apart, and cost the same for a key of any length.
  private static func hash(_ bytes: [UInt8], _ span: ByteSpan) -> Int {
    guard !span.isEmpty else { return 0 }
    var hash = span.count
    hash = hash &* 31 &+ Int(bytes[span.start])
    hash = hash &* 31 &+ Int(bytes[span.start + span.count / 2])
    hash = hash &* 31 &+ Int(bytes[span.end - 1])
    return hash ^ hash >> 5
  }

  // MARK: Walking

  /// Passes over the value that comes next, checking it, and notes where the value of each pointer stands. Of a key that
  /// stands twice in one object the last counts.
  ///
  /// - Precondition: there is a place for each cell in `found`; a cell whose pointer leads nowhere is left as it is.
  func walk(_ json: inout JSONReader, into found: inout [ByteSpan]) throws(JSONError) {
    try walk(0, &json, into: &found)
  }

  private func walk(_ node: Int, _ json: inout JSONReader, into found: inout [ByteSpan]) throws(JSONError) {
    let kind = try json.peek()
    let start = json.position
    if kind == .object && !nodes[node].edges.isEmpty {
      try walkObject(node, &json, into: &found)
    } else if kind == .array && nodes[node].hasIndexes {
      try walkArray(node, &json, into: &found)
    } else {
      try json.skip()
    }
    let cell = nodes[node].cell
    if cell >= 0 { found[Int(cell)] = ByteSpan(start, json.position) }
  }

  private func walkObject(_ node: Int, _ json: inout JSONReader, into found: inout [ByteSpan]) throws(JSONError) {
    try json.beginObject()
    while let marked = try json.nextKeySpan() {
      let key = ByteSpan(marked.start + 1, marked.end - 1)
      var child = self.child(of: node, json.bytes, key)
      if child == nil, key.count > 0, json.bytes[key.range].contains(UInt8(ascii: "\\")) {
        let decoded = try json.utf8(at: marked)
        child = self.child(of: node, decoded, ByteSpan(0, decoded.count))
      }
      if let child { try walk(child, &json, into: &found) } else { try json.skip() }
    }
  }

  private func walkArray(_ node: Int, _ json: inout JSONReader, into found: inout [ByteSpan]) throws(JSONError) {
    try json.beginArray()
    var index: Int32 = 0
    while try json.nextElement() {
      if let child = child(of: node, at: index) { try walk(child, &json, into: &found) } else { try json.skip() }
      // Records of more elements than there are indexes to ask for end in no index at all.
      index = index == .max ? index : index + 1
    }
  }

  private func child(of node: Int, _ bytes: [UInt8], _ key: ByteSpan) -> Int? {
    let (start, mask) = (nodes[node].tableStart, nodes[node].tableMask)
    var place = Self.hash(bytes, key) & mask
    while table[start + place] >= 0 {
      let edge = edges[Int(table[start + place])]
      if edge.token.count == key.count, equal(edge.token, bytes, key) { return Int(edge.child) }
      place = (place + 1) & mask
    }
    return nil
  }

  private func equal(_ token: ByteSpan, _ bytes: [UInt8], _ key: ByteSpan) -> Bool {
    for offset in 0..<key.count where tokens[token.start + offset] != bytes[key.start + offset] { return false }
    return true
  }

  private func child(of node: Int, at index: Int32) -> Int? {
    for edge in nodes[node].edges where edges[Int(edge)].index == index { return Int(edges[Int(edge)].child) }
    return nil
  }
}
