/// The rows of weights of each form of a text, looked up once for all epochs.
struct FormRows {
  /// Five ranges a form, by offset, and the end.
  private(set) var starts: [UInt32] = [0]
  private(set) var rows: [UInt32] = []
  /// One a row; empty when all are 1, as they mostly are.
  private(set) var values: [Float] = []

  init(_ text: SequenceText, index: FeatureIndex) {
    starts.reserveCapacity(text.formCount * FormFeature.places + 1)
    let places = FormFeature.places
    for form in 0..<text.formCount {
      let features = text.features[Int(text.formStarts[form])..<Int(text.formStarts[form + 1])]
      let numbers = features.map { index.number(of: $0.key) ?? -1 }
      for place in 0..<places {
        for (feature, number) in zip(features, numbers)
        where number >= 0 && feature.offsets & (1 << UInt8(place)) != 0 {
          let row = index.keyRows[number * places + place]
          if row != FeatureIndex.none {
            rows.append(row)
            values.append(feature.value)
          }
        }
        starts.append(UInt32(rows.count))
      }
    }
    if values.allSatisfy({ $0 == 1 }) { values = [] }
  }
}
