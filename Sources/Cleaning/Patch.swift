/// A stretch of a text that was changed, and what stands in its place; between two patches both texts are equal.
///
/// Offsets are bytes, half-open. Either side may be empty, not both.
struct Patch: Sendable, Equatable {
  var rawStart: Int
  var rawEnd: Int
  var cleanStart: Int
  var cleanEnd: Int
}

extension Patch {
  /// What leads from a raw text to a clean one, where `older` leads from raw to a text between and `newer` on from there.
  ///
  /// Patches that overlap in the text between become one. Linear.
  static func composed(_ older: [Patch], _ newer: [Patch]) -> [Patch] {
    if older.isEmpty { return newer }
    if newer.isEmpty { return older }
    var result: [Patch] = []
    result.reserveCapacity(older.count + newer.count)
    var (old, new) = (0, 0)
    // What to add to an offset of the text between, behind the patches taken so far, for one of the raw or clean text.
    var (toRaw, toClean) = (0, 0)
    while old < older.count || new < newer.count {
      let oldStart = old < older.count ? older[old].cleanStart : Int.max
      let newStart = new < newer.count ? newer[new].rawStart : Int.max
      let start = min(oldStart, newStart)
      var end = start
      var patch = Patch(rawStart: start + toRaw, rawEnd: 0, cleanStart: start + toClean, cleanEnd: 0)
      func takeOld() {
        end = max(end, older[old].cleanEnd)
        toRaw = older[old].rawEnd - older[old].cleanEnd
        old += 1
      }
      func takeNew() {
        end = max(end, newer[new].rawEnd)
        toClean = newer[new].cleanEnd - newer[new].rawEnd
        new += 1
      }
      // At one place the older goes first: if it left nothing in the text between, it stands before the newer.
      if oldStart <= newStart { takeOld() } else { takeNew() }
      var grows = true
      while grows {
        grows = false
        if old < older.count, older[old].cleanStart < end {
          takeOld()
          grows = true
        }
        if new < newer.count, newer[new].rawStart < end {
          takeNew()
          grows = true
        }
      }
      patch.rawEnd = end + toRaw
      patch.cleanEnd = end + toClean
      result.append(patch)
    }
    return result
  }
}
