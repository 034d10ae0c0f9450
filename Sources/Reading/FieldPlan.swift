/// Which cells of a trie hold the values of each field.
struct FieldPlan: Sendable {
  /// The cells of all fields, field by field, and of each the first choice first.
  private(set) var cells: [Int] = []
  /// Where in `cells` each field begins, and the end.
  private var starts = [0]

  /// Adds the pointers of a layout to a trie, which is to be finished then; those that are malformed count as none.
  init(_ layout: Layout, addingTo trie: inout PointerTrie) {
    for field in Field.allCases {
      for pointer in (try? JSONPointer.list(layout.fields[field])) ?? [] { cells.append(trie.add(pointer)) }
      starts.append(cells.count)
    }
  }

  /// The places in `cells` of a field's choices.
  func choices(of field: Field) -> Range<Int> { starts[field.rawValue]..<starts[field.rawValue + 1] }
}
