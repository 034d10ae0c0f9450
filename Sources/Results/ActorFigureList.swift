/// A few numbers for each actor by its number: what must be at hand for all at once.
///
/// Four bytes a number; the only thing that grows with the actors in memory.
struct ActorFigureList {
  private var numbers: [Int32] = []

  subscript(_ actor: Int) -> Int {
    get { actor < numbers.count ? Int(numbers[actor]) : 0 }
    set {
      while numbers.count <= actor { numbers.append(0) }
      numbers[actor] = Int32(clamping: newValue)
    }
  }
}
