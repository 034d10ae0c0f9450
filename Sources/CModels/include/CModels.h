// The tables that are put into the executable: bytes and their count, no logic.
#ifndef ONRECORD_CMODELS_H
#define ONRECORD_CMODELS_H

#include "clusters.h"
#include "cues.h"
#include "gazetteer.h"
#include "languages.h"
#include "lines.h"
#include "models.h"
#include "names.h"
#include "quotes.h"

#endif
